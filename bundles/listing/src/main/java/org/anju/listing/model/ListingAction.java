package org.anju.listing.model;

import org.anju.api.procedure.Action;

/** What is done with a verification (§6.4). The first four are one button, 确定; the register's answer says which it was. */
public enum ListingAction implements Action {
    CONFIRM_PASSED("确定"),
    CONFIRM_FAILED("确定"),
    CONFIRM_ERROR("确定"),
    CONFIRM_MANUAL("确定"),
    PASS("通过"),
    REJECT("不通过"),
    REVOKE("撤销"),
    INVALIDATE("失效"),
    EXPIRE("到期");

    private final String label;

    ListingAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
