package org.anju.listing;

import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.listing.model.Permissions;

/** The people of the tests, and who is calling. */
final class People implements Callers {
    static final Caller REVIEWER = official(21, DataScope.division("371602"), Permissions.REVIEW);
    static final Caller ELSEWHERE = official(22, DataScope.division("371002"), Permissions.REVIEW);
    static final Caller CITY = official(31, DataScope.division("371600"), Permissions.INVALIDATE, Audit.FULL_VIEW);

    private volatile Caller standing = staffOf(1);
    private final ThreadLocal<Caller> acting = new ThreadLocal<>();

    private static Caller official(long id, DataScope scope, String... more) {
        Set<String> rights = new java.util.HashSet<>(Set.of(more));
        rights.add(Permissions.VIEW);
        rights.add(Permissions.VERIFY);
        return caller(id, "GOV", "GOV", "经办" + id, null, scope, rights);
    }

    static Caller staffOf(long institution) {
        return caller(
                40 + institution,
                "ORG",
                "INS_OPERATOR",
                "经办" + institution,
                institution,
                DataScope.institution(institution),
                Set.of(Permissions.VERIFY, Permissions.VIEW_OWN));
    }

    static Caller citizen(long id, String name) {
        return caller(
                id,
                "WX",
                "PUBLIC",
                name,
                null,
                new DataScope(DataScope.Kind.SELF, null, null, null, id),
                Set.of(Permissions.VERIFY_OWN_HOUSE, Permissions.VIEW_OWN));
    }

    static Caller client(String... permissions) {
        return caller(
                1_000_000_000_001L,
                "API",
                "API_CLIENT",
                "共享平台",
                null,
                DataScope.division("371600"),
                Set.of(permissions));
    }

    private static Caller caller(
            long id,
            String port,
            String type,
            String name,
            Long institution,
            DataScope scope,
            Set<String> permissions) {
        return new Caller(
                id,
                "u" + id,
                name,
                port,
                type,
                institution,
                null,
                name,
                scope,
                Set.of(),
                permissions,
                "127.0.0.1",
                null);
    }

    void now(Caller caller) {
        standing = caller;
    }

    @Override
    public Caller current() {
        return acting.get() == null ? standing : acting.get();
    }

    @Override
    public <T> T as(Caller caller, Supplier<T> work) {
        Caller before = acting.get();
        acting.set(caller);
        try {
            return work.get();
        } finally {
            acting.set(before);
        }
    }

    @Override
    public void require(String permission) {
        if (!current().may(permission)) {
            throw Problem.forbidden();
        }
    }
}
