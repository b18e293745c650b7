package org.anju.account.model;

import org.anju.api.procedure.Rule;

/** Guards of the account procedure. */
public enum UserRule implements Rule {
    NOT_SELF("ACC-T09", "不是本人"),
    NOT_LAST_ADMIN("SYS-R08", "不是最后一个有效的系统管理员"),
    OPERATOR("ACC-R14", "是业务操作用户");

    private final String ruleId;
    private final String label;

    UserRule(String ruleId, String label) {
        this.ruleId = ruleId;
        this.label = label;
    }

    @Override
    public String ruleId() {
        return ruleId;
    }

    @Override
    public String label() {
        return label;
    }
}
