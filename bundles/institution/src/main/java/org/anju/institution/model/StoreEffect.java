package org.anju.institution.model;

import org.anju.api.procedure.Effect;

/** What the procedure of stores does besides changing the state. */
public enum StoreEffect implements Effect {
    PUBLISH_DISABLED("告知其他模块：门店已禁用"),
    PUBLISH_ENABLED("告知其他模块：门店已启用");

    private final String label;

    StoreEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
