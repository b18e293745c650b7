package org.anju.practitioner.model;

import org.anju.api.procedure.Rule;

/** The guards of the procedures of cases. */
public enum CaseRule implements Rule {
    FACTS_COMPLETE("PRA-T04", "必填项齐全、内容正确，已上传头像照片"),
    BRAND_COMPLETE("PRA-R02", "已上传企业LOGO和企业简称"),
    PERSON_FREE("PRA-R10", "该人员没有生效信息卡和在办案件"),
    INSTITUTION_ACTIVE("PRA-T04", "机构已备案且未暂停"),
    NOT_BLACKLISTED("PRA-R53", "该人员未被列入黑名单"),
    CARD_ACTIVE("PRA-T10", "信息卡生效"),
    SOMETHING_CHANGED("PRA-R31", "有变更内容，且在可变更范围内"),
    OPERATOR_CLOSED("PRA-R33", "该人员不是未关闭的业务操作用户"),
    OWN_DISTRICT("PRA-R20", "由机构所在区的房管部门核验"),
    BRAND_AT_ISSUE("PRA-T07", "生成信息卡须有企业LOGO和企业简称"),
    NO_CANCELLATION("PRA-T20", "没有正在核验的注销申请");

    private final String ruleId;
    private final String label;

    CaseRule(String ruleId, String label) {
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
