package org.anju.institution.model;

import org.anju.api.procedure.Action;

/** What is done with a filed institution. */
public enum InstitutionAction implements Action {
    SUSPEND("暂停"),
    RESUME("恢复"),
    CANCEL("注销"),
    CANCEL_EX_OFFICIO("依职权注销"),
    EXPIRE("备案到期"),
    /** No step of the procedure: offered while a filed institution has no admin (INS-R01). */
    GENERATE_ADMIN("生成管理员账号");

    private final String label;

    InstitutionAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
