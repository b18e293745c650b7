package org.anju.api.access;

/**
 * The data that a caller may see (数据范围, SYS-R04). Outside it a record answers 404 (§2.4).
 *
 * @param kind what bounds the scope
 * @param division division code whose subtree is visible, for DIVISION; else null
 * @param departmentId the department, for DEPARTMENT; else null
 * @param institutionId the institution, for INSTITUTION; else null
 * @param userId the person, for SELF; else null
 */
public record DataScope(Kind kind, String division, Long departmentId, Long institutionId, Long userId) {
    /** What bounds a scope. */
    public enum Kind {
        /** 全部 */
        ALL,
        /** 本区划及以下: department and below, city */
        DIVISION,
        /** 本部门: what the own department entered, in the own division */
        DEPARTMENT,
        /** 本机构 */
        INSTITUTION,
        /** 本人 */
        SELF,
        /** nothing but public data */
        NONE
    }

    public static DataScope everything() {
        return new DataScope(Kind.ALL, null, null, null, null);
    }

    public static DataScope division(String code) {
        return new DataScope(Kind.DIVISION, code, null, null, null);
    }

    public static DataScope institution(long id) {
        return new DataScope(Kind.INSTITUTION, null, null, id, null);
    }

    /**
     * The prefix that a division code in scope must start with: {@code 310000} gives {@code 31}, {@code 310101} all six
     * digits. Empty for ALL.
     */
    public String divisionPrefix() {
        return division == null ? "" : prefixOf(division);
    }

    /** Whether a record of this division and institution lies in scope. */
    public boolean covers(String recordDivision, Long recordInstitution) {
        return switch (kind) {
            case ALL -> true;
            case DIVISION, DEPARTMENT -> recordDivision != null && recordDivision.startsWith(divisionPrefix());
            case INSTITUTION -> institutionId.equals(recordInstitution);
            case SELF, NONE -> false;
        };
    }

    /** GB/T 2260: trailing 0000 is a province, trailing 00 a city. */
    public static String prefixOf(String division) {
        if (division.endsWith("0000")) {
            return division.substring(0, 2);
        }
        return division.endsWith("00") ? division.substring(0, 4) : division;
    }
}
