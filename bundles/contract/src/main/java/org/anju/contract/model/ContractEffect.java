package org.anju.contract.model;

import org.anju.api.procedure.Effect;

/** What the steps of online signing do besides changing the state. */
public enum ContractEffect implements Effect {
    SHOW_PREVIEW("进入合同预览"),
    REOPEN("返回合同信息"),
    GIVE_NUMBER("取得租赁合同编号，固定合同文本版本"),
    OCCUPY_HOUSE("房屋登记为已出租"),
    FREE_HOUSE("房屋恢复为未出租"),
    END_FILING("合同备案随之注销"),
    CLOSE("记录结束时间和原因"),
    TELL_DOMAINS("告知其他功能模块"),
    TELL_PEOPLE("通知经办人");

    private final String label;

    ContractEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
