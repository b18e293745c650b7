package org.anju.account.model;

import org.anju.api.procedure.Action;

/** What can be done to an account. */
public enum UserAction implements Action {
    CREATE("新建"),
    REGISTER("注册"),
    GENERATE("生成管理员账号"),
    ACTIVATE("生效"),
    LOCK("锁定"),
    UNLOCK("解锁"),
    RELEASE("锁定到期"),
    DISABLE("禁用"),
    ENABLE("启用"),
    CLOSE_OPERATOR("关闭"),
    OPEN_OPERATOR("开通"),
    CANCEL("注销");

    private final String label;

    UserAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
