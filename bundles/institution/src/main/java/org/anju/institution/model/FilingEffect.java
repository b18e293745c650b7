package org.anju.institution.model;

import org.anju.api.procedure.Effect;

/** What the application procedures do besides changing the state. */
public enum FilingEffect implements Effect {
    GIVE_CASE_NUMBER("取得案件编号"),
    HOLD_LICENSE("占用营业执照号码和名称"),
    TELL_REVIEWERS("通知审核人员"),
    FILE("核发备案证号，机构生效，启用管理员账号"),
    APPLY_CHANGE("生成新版本，备案证号不变"),
    EXTEND_VALIDITY("延长备案有效期"),
    CANCEL_INSTITUTION("注销机构备案"),
    KEEP_SUBMISSION("保留本次提交内容供比对"),
    RELEASE_LICENSE("释放营业执照号码和名称"),
    CLOSE_APPLICATION("办结申请"),
    TELL_APPLICANT("通知录入人和机构"),
    ERASE("删除草稿");

    private final String label;

    FilingEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
