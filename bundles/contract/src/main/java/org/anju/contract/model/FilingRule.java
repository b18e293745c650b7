package org.anju.contract.model;

import org.anju.api.procedure.Rule;

/** The guards of filing. */
public enum FilingRule implements Rule {
    ENTERED_HERE("CON-T21", "由申请方办理"),
    COMPLETE("CON-F2", "申请内容和要件齐全、正确"),
    SIGNED_ONLINE("CON-R12", "已网签，或本地区允许合同补录"),
    CONTRACT_EFFECTIVE("CON-R13", "合同有效"),
    NOT_FILED_YET("CON-T21", "该合同没有在办或有效的备案"),
    APPLICANT_FITS("CON-R16", "申请人符合成交方式"),
    LEASE_ALLOWED("CON-R06", "补录的合同符合网签的房屋、权利人、期限要求"),
    NOT_OWN_CASE("CON-R14", "不审核本人提交的申请（参数）"),
    REVIEW_NOT_REQUIRED("CON-R19", "本地区当场备案，且无须人工审核（参数）"),
    FILING_IN_FORCE("CON-T25", "备案处于已备案状态"),
    SOMETHING_CHANGED("CON-R18", "有变更或延续的内容"),
    CANCELLATION_ALLOWED("CON-R18", "双方一致且没有生效的转租合同，或本地区受理单方注销（参数）"),
    BY_APPLICATION("CON-T25", "由审核通过的申请引起");

    private final String ruleId;
    private final String label;

    FilingRule(String ruleId, String label) {
        this.ruleId = ruleId;
        this.label = label;
    }

    @Override
    public String ruleId() {
        return ruleId;
    }

    @Override
    public String label() {
        return label;
    }
}
