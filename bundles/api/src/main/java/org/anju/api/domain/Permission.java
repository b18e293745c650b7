package org.anju.api.domain;

import java.util.Set;

/**
 * A right (权限) that an endpoint or a page asks for.
 *
 * @param id dotted name, e.g. {@code institution.filing.review}
 * @param name Chinese name on the role page, e.g. 机构备案审核
 * @param roles codes of the built-in roles that hold it from the start, e.g. {@code GOV_REVIEWER}
 */
public record Permission(String id, String name, Set<String> roles) {
    /**
     * Whether it is a right to review business (审核权限, SYS-R03): it has a name of its own, {@code *.review} or, where cases are verified
     * (核验), {@code *.case.verify}. Who may only have something verified, as {@code listing.verify} asks the property register, reviews nothing.
     */
    public static boolean isReview(String id) {
        return id.endsWith(".review") || id.endsWith(".case.verify");
    }

    /** Whether it reads the logs (日志) of what everybody did, administrators among them: {@code system.log.*} (§1.2, AUDITOR). */
    public static boolean isLog(String id) {
        return id.startsWith("system.log.");
    }

    /** Whether a system administrator must not hold it (§1.2): who gives rights neither reviews nor reads what is kept about him. */
    public static boolean isKeptFromAdministrators(String id) {
        return isReview(id) || isLog(id);
    }

    public static Permission of(String id, String name, String... roles) {
        return new Permission(id, name, Set.of(roles));
    }
}
