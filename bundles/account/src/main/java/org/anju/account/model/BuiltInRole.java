package org.anju.account.model;

import java.util.Arrays;

/** The roles of §1.2 that every deployment has (内置角色); they can be copied, not deleted (SYS-R12). */
public enum BuiltInRole {
    SYS_ADMIN("系统管理员", true),
    AUDITOR("审计管理员", true),
    GOV_PROV("省级主管部门", true),
    GOV_CITY("市级主管部门", true),
    GOV_DIST("区级房管部门", true),
    GOV_CLERK("录入人员", true),
    GOV_REVIEWER("审核人员", true),
    ASSOC("行业协会", true),
    INS_ADMIN("机构管理用户", false),
    INS_OPERATOR("业务操作用户", false),
    STORE("门店", false),
    PRACT("从业人员", false),
    HOLDER("持证个人", false),
    PUBLIC("公众用户", false);

    private final String label;
    private final boolean post;

    BuiltInRole(String label, boolean post) {
        this.label = label;
        this.post = post;
    }

    public String label() {
        return label;
    }

    /** Whether a post (岗位) of the same code is there from the start; the others come with the user type. */
    public boolean post() {
        return post;
    }

    public static boolean isBuiltIn(String code) {
        return Arrays.stream(values()).anyMatch(r -> r.name().equals(code));
    }
}
