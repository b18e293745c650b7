package org.anju.practitioner.model;

import org.anju.api.procedure.Effect;

/** What the procedures of cases do besides changing the state. */
public enum CaseEffect implements Effect {
    GIVE_CASE_NUMBER("取得案件编号，记录申请时间"),
    CLAIM_PERSON("占用人员，其他案件不能再办理"),
    RELEASE_PERSON("释放人员"),
    FLAG_CARD("信息卡标记为在办"),
    UNFLAG_CARD("取消信息卡的在办标记"),
    TELL_VERIFIERS("通知区房管部门核验人员"),
    TELL_APPLICANT("通知申请机构"),
    OPEN_CARD("登记待激活的信息卡"),
    ISSUE_CARD("核发信息卡编号，生成信息卡"),
    REVISE_CARD("信息卡换发新版，编号不变，旧图作废"),
    CANCEL_CARD("注销信息卡，移入历史从业人员"),
    ERASE("删除案件");

    private final String label;

    CaseEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
