package org.anju.contract.model;

/** Where a draft stands in the wizard of 受理网签, once its house is verified. */
public enum WizardStep {
    /** ② 合同信息, ③ 要件上传 */
    EDIT,
    /** ④ 合同预览 */
    PREVIEW
}
