package org.anju.practitioner.model;

import org.anju.api.procedure.Action;

/** What happens to a card. */
public enum CardAction implements Action {
    OPEN("登记"),
    ISSUE("激活"),
    REVISE("变更激活"),
    SUSPEND("暂停"),
    RESUME("恢复"),
    /** By a case that passed. */
    CANCEL("注销"),
    CANCEL_EX_OFFICIO("依职权注销"),
    EXPIRE("到期"),
    /** Buttons of the institution; they open cases. */
    APPLY_CHANGE("申请变更"),
    APPLY_CANCEL("申请注销");

    private final String label;

    CardAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
