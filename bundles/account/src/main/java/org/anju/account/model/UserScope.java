package org.anju.account.model;

import java.util.Arrays;
import java.util.Optional;
import org.anju.api.access.DataScope;

/** The data scope that an official is given (数据范围, SYS-R04). */
public enum UserScope {
    DEPARTMENT("本部门"),
    DEPARTMENT_TREE("本部门及以下"),
    CITY("本市"),
    ALL("全部");

    private final String label;

    UserScope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<UserScope> of(String code) {
        return Arrays.stream(values()).filter(s -> s.name().equals(code)).findFirst();
    }

    /** What it lets an official of a department see. */
    public DataScope in(Long departmentId, String division) {
        if (this == ALL) {
            return DataScope.everything();
        }
        if (departmentId == null || division == null) {
            return new DataScope(DataScope.Kind.NONE, null, null, null, null);
        }
        return switch (this) {
            case DEPARTMENT -> new DataScope(DataScope.Kind.DEPARTMENT, division, departmentId, null, null);
            case DEPARTMENT_TREE -> DataScope.division(division);
            default -> DataScope.division(cityOf(division));
        };
    }

    /**
     * The city that a division belongs to: its first four digits, or the whole province for the four municipalities (直辖市), which are
     * cities themselves, and for a province.
     */
    static String cityOf(String division) {
        boolean municipality = division.matches("(11|12|31|50)\\d{4}");
        return municipality || division.endsWith("0000")
                ? division.substring(0, 2) + "0000"
                : division.substring(0, 4) + "00";
    }
}
