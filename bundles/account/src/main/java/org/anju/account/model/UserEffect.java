package org.anju.account.model;

import org.anju.api.procedure.Effect;

/** Effects of the account procedure. */
public enum UserEffect implements Effect {
    CLEAR_FAILURES("登录失败次数清零"),
    END_SESSIONS("立即结束会话"),
    FREE_IDENTIFIERS("释放登录名和手机号");

    private final String label;

    UserEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
