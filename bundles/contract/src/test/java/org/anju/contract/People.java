package org.anju.contract;

import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.contract.model.Permissions;

/** The people of the tests, and who is calling; each thread has its own. */
final class People implements Callers {
    private static final Set<String> HANDLER = Set.of(
            Permissions.VIEW,
            Permissions.CREATE,
            Permissions.SIGN,
            Permissions.CANCEL,
            Permissions.REVOKE,
            Permissions.PRINT,
            Permissions.FILING_CREATE,
            Audit.FULL_VIEW);

    private static final Set<String> REVIEWER = Set.of(Permissions.VIEW, Permissions.FILING_REVIEW);
    /** 录入员 of two counters, and an authority that looks on. */
    static final Caller CLERK = gov(21, 5, "310101", HANDLER);

    static final Caller CLERK_ELSEWHERE = gov(23, 8, "310104", HANDLER);
    static final Caller OTHER_CLERK = gov(22, 6, "310101", HANDLER);
    static final Caller BOTH = gov(
            36,
            7,
            "310101",
            java.util.stream.Stream.concat(HANDLER.stream(), REVIEWER.stream())
                    .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    static final Caller REVIEWS = gov(33, 7, "310101", REVIEWER);
    static final Caller REVIEWS_ELSEWHERE = gov(34, 8, "310104", REVIEWER);
    static final Caller REVOKES = gov(35, 9, "310000", Set.of(Permissions.VIEW, Permissions.FILING_REVOKE));
    static final Caller CITY = gov(31, 9, "310000", Set.of(Permissions.VIEW));
    static final Caller OTHER_DISTRICT = gov(32, 8, "310104", Set.of(Permissions.VIEW));

    /** 系统管理员: sees everything and has no step to take. */
    static final Caller ADMINISTRATOR =
            gov(1, 1, "310000", Set.of(Permissions.VIEW)).within(DataScope.everything());

    private final ThreadLocal<Caller> current = ThreadLocal.withInitial(() -> adminOf(1));

    private static Caller gov(long id, long department, String division, Set<String> permissions) {
        return new Caller(
                id,
                "u" + id,
                "录入员" + id,
                "GOV",
                "GOV",
                null,
                department,
                "住房管理部门",
                DataScope.division(division),
                Set.of(),
                permissions,
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
                HANDLER,
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
