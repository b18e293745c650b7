package org.anju.institution;

import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.problem.Problem;
import org.anju.institution.model.Permissions;

/** The people of the tests, and who is calling. */
final class People implements Callers {
    static final Caller CLERK = gov(
            11,
            "录入员",
            new DataScope(DataScope.Kind.DEPARTMENT, "310101", 5L, null, null),
            Permissions.VIEW,
            Permissions.CREATE,
            Permissions.PII_VIEW);
    static final Caller OTHER_CLERK = gov(
            12,
            "别科录入员",
            new DataScope(DataScope.Kind.DEPARTMENT, "310104", 6L, null, null),
            Permissions.VIEW,
            Permissions.CREATE);
    static final Caller REVIEWER = gov(21, "审核员", DataScope.division("310101"), Permissions.VIEW, Permissions.REVIEW);
    static final Caller OTHER_REVIEWER =
            gov(22, "外区审核员", DataScope.division("310104"), Permissions.VIEW, Permissions.REVIEW);
    static final Caller CITY = gov(
            31,
            "市局",
            DataScope.division("310000"),
            Permissions.VIEW,
            Permissions.REVIEW,
            Permissions.SUSPEND,
            Permissions.CANCEL,
            Permissions.TAKEOVER,
            Permissions.LOCATION);

    /** 省级主管部门, with the right of a clerk as well. */
    static final Caller PROVINCE =
            gov(41, "省厅", DataScope.division("310000"), Set.of("GOV_PROV"), Permissions.VIEW, Permissions.CREATE);

    private Caller current = CLERK;

    private static Caller gov(long id, String name, DataScope scope, String... permissions) {
        return gov(id, name, scope, Set.of(), permissions);
    }

    private static Caller gov(long id, String name, DataScope scope, Set<String> roles, String... permissions) {
        return new Caller(
                id,
                "u" + id,
                name,
                "GOV",
                "GOV",
                null,
                scope.departmentId(),
                name + "所在部门",
                scope,
                roles,
                Set.of(permissions),
                "127.0.0.1",
                null);
    }

    static Caller adminOf(long institutionId) {
        return new Caller(
                40 + institutionId,
                "jg" + institutionId,
                "机构管理员",
                "ORG",
                "INS_ADMIN",
                institutionId,
                null,
                "本机构",
                DataScope.institution(institutionId),
                Set.of("INS_ADMIN"),
                Set.of(Permissions.VIEW, Permissions.SELF_FILING, Permissions.SELF_EDIT, Permissions.SELF_STORE),
                "127.0.0.1",
                null);
    }

    void now(Caller caller) {
        current = caller;
    }

    @Override
    public Caller current() {
        return current;
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        Caller before = current;
        current = caller;
        try {
            return work.get();
        } finally {
            current = before;
        }
    }

    @Override
    public void require(String permission) {
        if (!current.may(permission)) {
            throw Problem.forbidden();
        }
    }
}
