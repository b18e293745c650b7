package org.anju.practitioner.model;

import org.anju.api.procedure.Effect;

/** What the life of a card does besides changing the state. */
public enum CardEffect implements Effect {
    SHOW("更新信息卡内容"),
    PUBLISH("通知其他功能模块"),
    RELEASE_PERSON("释放人员，可另行申请"),
    END_CASES("终止在办案件"),
    TELL_INSTITUTION("通知机构");

    private final String label;

    CardEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
