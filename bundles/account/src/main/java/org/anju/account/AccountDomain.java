package org.anju.account;

import java.util.List;
import org.anju.account.model.AccountProcedure;
import org.anju.api.domain.Domain;
import org.anju.api.domain.Permission;
import org.anju.api.parameter.Parameter;
import org.anju.api.procedure.Procedure;
import org.osgi.service.component.annotations.Component;

/** The manifest of the account domain (账号): users, roles, posts, departments, login, operators. */
@Component
public final class AccountDomain implements Domain {
    /** Create, change, disable, enable and unlock users of every kind. */
    public static final String USER_MANAGE = "account.user.manage";

    public static final String PASSWORD_RESET = "account.password.reset";
    public static final String OPERATOR_MANAGE = "account.operator.manage";
    public static final String ADMIN_GENERATE = "account.admin.generate";
    /** Roles and posts. */
    public static final String ROLE_MANAGE = "system.role.manage";

    public static final String DEPARTMENT_MANAGE = "system.dept.manage";
    /** Personal data in full on detail pages (§2.2); every view is audited. */
    public static final String PII_VIEW = "pii.view";

    @Override
    public String id() {
        return "account";
    }

    @Override
    public String name() {
        return "账号管理";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(USER_MANAGE, "用户管理", "SYS_ADMIN"),
                Permission.of(PASSWORD_RESET, "重置用户密码", "SYS_ADMIN"),
                Permission.of(ROLE_MANAGE, "角色与岗位管理", "SYS_ADMIN"),
                Permission.of(DEPARTMENT_MANAGE, "部门管理", "SYS_ADMIN"),
                Permission.of(OPERATOR_MANAGE, "业务操作用户管理", "INS_ADMIN"),
                Permission.of(ADMIN_GENERATE, "生成机构管理员账号", "GOV_CLERK"),
                Permission.of(
                        PII_VIEW,
                        "查看完整个人信息",
                        "GOV_PROV",
                        "GOV_CITY",
                        "GOV_DIST",
                        "GOV_CLERK",
                        "GOV_REVIEWER",
                        "ASSOC",
                        "INS_ADMIN"));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return AccountParameters.ALL;
    }

    @Override
    public List<Procedure<?, ?>> procedures() {
        return List.of(AccountProcedure.TABLE);
    }
}
