package org.anju.contract.model;

import org.anju.api.procedure.Effect;

/** What the steps of filing do besides changing the state. */
public enum FilingEffect implements Effect {
    NOTE_SUBMISSION("记录申请时间、是否逾期"),
    TELL_REVIEWERS("通知审核人员"),
    NOTE_DECISION("记录审核人、意见"),
    NOTE_ON_THE_SPOT("记录当场备案"),
    GIVE_NUMBER("取得合同备案号，备案证明可打印"),
    OCCUPY_HOUSE("补录的合同登记为已出租"),
    STEP_FILING("备案变更、延续或注销"),
    PUT_IN_FORCE("以变更后的内容为准，备案版本加一"),
    FREE_HOUSE("补录的合同恢复为未出租"),
    END_APPLICATIONS("终止未办结的变更、延续、注销申请"),
    CLOSE("记录结束时间和原因"),
    TELL_DOMAINS("告知其他功能模块"),
    TELL_PEOPLE("通知申请人"),
    ERASE("删除申请");

    private final String label;

    FilingEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
