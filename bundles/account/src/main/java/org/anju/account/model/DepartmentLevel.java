package org.anju.account.model;

import java.util.Arrays;

/** Level of a department (级别, SYS-F4). */
public enum DepartmentLevel {
    PROVINCE("省"),
    CITY("市"),
    DISTRICT("区"),
    STREET("街道"),
    ASSOC("协会");

    private final String label;

    DepartmentLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static boolean known(String code) {
        return Arrays.stream(values()).anyMatch(l -> l.name().equals(code));
    }
}
