package org.anju.practitioner.model;

import org.anju.api.procedure.Action;

/** What is done with a case. */
public enum CaseAction implements Action {
    SAVE("保存"),
    IMPORT("批量导入"),
    SUBMIT("提交"),
    DELETE("删除"),
    PASS("核验通过"),
    RETURN("退回"),
    ACTIVATE("激活"),
    /** The platform's own step: the card or the institution was cancelled while the case was open. */
    END("终止");

    private final String label;

    CaseAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** 核验结果: what a verifier decides. */
    public boolean verification() {
        return this == PASS || this == RETURN;
    }
}
