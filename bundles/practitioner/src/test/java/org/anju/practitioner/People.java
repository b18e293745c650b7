package org.anju.practitioner;

import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.practitioner.model.Permissions;

/** The people of the tests, and who is calling; each thread has its own. */
final class People implements Callers {
    static final Caller DISTRICT = gov(21, "310101", Permissions.VIEW, Permissions.VERIFY, Audit.FULL_VIEW);
    static final Caller OTHER_DISTRICT = gov(22, "310104", Permissions.VIEW, Permissions.VERIFY);
    static final Caller CITY = gov(31, "310000", Permissions.VIEW, Permissions.VERIFY, Permissions.SUSPEND);

    private final ThreadLocal<Caller> current = ThreadLocal.withInitial(() -> adminOf(1));

    private static Caller gov(long id, String division, String... permissions) {
        return new Caller(
                id,
                "u" + id,
                "核验员" + id,
                "GOV",
                "GOV",
                null,
                5L,
                "住房管理部门",
                DataScope.division(division),
                Set.of(),
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
                Set.of(
                        Permissions.VIEW,
                        Permissions.BRAND,
                        Permissions.EDIT,
                        Permissions.SUBMIT,
                        Permissions.ACTIVATE,
                        Audit.FULL_VIEW),
                "127.0.0.1",
                null);
    }

    void now(Caller caller) {
        current.set(caller);
    }

    @Override
    public Caller current() {
        return current.get();
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        Caller before = current.get();
        current.set(caller);
        try {
            return work.get();
        } finally {
            current.set(before);
        }
    }

    @Override
    public void require(String permission) {
        if (!current().may(permission)) {
            throw Problem.forbidden();
        }
    }
}
