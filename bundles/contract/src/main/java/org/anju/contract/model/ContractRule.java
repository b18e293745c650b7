package org.anju.contract.model;

import org.anju.api.procedure.Rule;

/** The guards of online signing. Those of 签约 are all looked at before any of them is answered (CON-R05). */
public enum ContractRule implements Rule {
    CONTENT_COMPLETE("CON-T02", "合同信息和要件齐全、正确"),
    PREVIEWED("CON-R03", "已提交并预览"),
    LISTING_VALID("CON-R01", "房源核验码有效，且是同一房屋"),
    INSTITUTION_ACTIVE("CON-R05", "机构已备案且未暂停"),
    GRADE_ALLOWED("XDE-05", "机构信用等级允许网签"),
    CARD_ACTIVE("CON-R05", "经办人员有生效的从业人员信息卡"),
    NOT_BLACKLISTED("XDE-03", "当事人、机构、经纪人员未被列入黑名单"),
    HOUSE_FREE("CON-R06", "该房屋在租赁期间内没有其他生效合同"),
    RIGHT_HOLDER("CON-F1", "出租人中有权利人，或有转租、委托的证明"),
    TERM_ALLOWED("CON-R07", "租赁期限不超过法定年限，押金和租金支付符合规定"),
    REAL_NAMES("CON-R10", "已核对当事人身份证件"),
    ROOM_ALLOWED("LST-R08", "房间人数不超过核定人数"),
    /** Answers what the others found. */
    NOTHING_AGAINST("CON-R05", "以上各项一并答复"),
    TERM_RUNNING("CON-R08", "租赁期限未届满"),
    NO_SUBLEASE("CON-R06", "没有生效的转租合同"),
    AGREED("CON-R08", "双方协议解约，已上传解约协议");

    private final String ruleId;
    private final String label;

    ContractRule(String ruleId, String label) {
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
