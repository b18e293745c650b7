package org.anju.api.access;

import java.util.Set;

/**
 * Who makes the present call: a logged-in user, an API client, an operator at the console, a job.
 *
 * @param userId id of the account; 0 for the system
 * @param login login name
 * @param name 姓名
 * @param port port of entry (§1.1): GOV, ORG, WEB, WX, API, OPS
 * @param type user type (ACC-C1), e.g. GOV, INS_ADMIN; API_CLIENT, SYSTEM
 * @param institutionId 所属机构, null for authorities and the public
 * @param departmentId 部门, null outside authorities
 * @param departmentName name of department or institution, as history shows it
 * @param scope the data that he may see
 * @param roles role codes
 * @param permissions ids of the rights held
 * @param address source address, as trusted proxies report it
 * @param restricted null, or the code of what he must do first: {@code PASSWORD_CHANGE_REQUIRED},
 *     {@code SECOND_FACTOR_REQUIRED}; until then only endpoints marked with it answer
 */
public record Caller(
        long userId,
        String login,
        String name,
        String port,
        String type,
        Long institutionId,
        Long departmentId,
        String departmentName,
        DataScope scope,
        Set<String> roles,
        Set<String> permissions,
        String address,
        String restricted) {

    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** The system itself: jobs, event subscribers, first start. It may see everything and holds no permission. */
    public static Caller system() {
        return operations("system", "系统", Set.of());
    }

    /** Somebody who works on this machine and has no account: a domain's console command, its demonstration. He may see everything. */
    public static Caller operations(String login, String name, Set<String> permissions) {
        return new Caller(
                0,
                login,
                name,
                "OPS",
                "SYSTEM",
                null,
                null,
                name,
                DataScope.everything(),
                Set.of(),
                permissions,
                "local",
                null);
    }

    /** An operator at the console (控制台), by the name under which he is logged in there. He may see everything. */
    public static Caller operator(String login, Set<String> permissions) {
        return new Caller(
                0,
                login,
                login,
                "OPS",
                "SYSTEM",
                null,
                null,
                "运维控制台",
                DataScope.everything(),
                Set.of(),
                permissions,
                "console",
                null);
    }

    /** The same with another data scope: for a step on what is known to be his own, whatever division it lies in. */
    public Caller within(DataScope other) {
        return new Caller(
                userId,
                login,
                name,
                port,
                type,
                institutionId,
                departmentId,
                departmentName,
                other,
                roles,
                permissions,
                address,
                restricted);
    }

    /** The same at another source address. */
    public Caller at(String source) {
        return new Caller(
                userId,
                login,
                name,
                port,
                type,
                institutionId,
                departmentId,
                departmentName,
                scope,
                roles,
                permissions,
                source,
                restricted);
    }
}
