package org.anju.institution.model;

import org.anju.api.procedure.Rule;

/** The guards of the application procedures. */
public enum FilingRule implements Rule {
    APPLICATION_OPEN("INS-R01", "本地区开通该类申请，且申请人有权办理"),
    HEAD_OFFICE_ONLY("INS-R03", "分公司管理员不能申请（参数）"),
    ENTERING_USER("INS-T03", "由录入人办理"),
    FACTS_COMPLETE("INS-R02", "必填项齐全、内容正确"),
    LICENSE_FREE("INS-R05", "营业执照号码未被占用"),
    INSTITUTION_FILED("INS-T07", "机构处于已备案状态"),
    SOMETHING_CHANGED("INS-R09", "有变更内容"),
    MAY_RENEW("INS-T10", "机构备案有有效期"),
    MAY_CANCEL("INS-T09", "机构处于已备案或暂停状态"),
    NO_BLOCKERS("INS-R10", "没有未办结业务"),
    REVIEW_NOT_REQUIRED("INS-T03", "本地区备案无需审核（参数）");

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
