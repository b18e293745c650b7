package org.anju.institution.model;

import org.anju.api.procedure.Action;

/** What is done with a store. */
public enum StoreAction implements Action {
    ADD("新增门店"),
    DISABLE("禁用"),
    ENABLE("启用");

    private final String label;

    StoreAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
