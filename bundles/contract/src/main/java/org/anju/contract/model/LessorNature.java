package org.anju.contract.model;

import java.util.Arrays;

/** By which right somebody lets (出租人性质). */
public enum LessorNature {
    OWNER("01"),
    CO_OWNER("02"),
    SUBLESSOR("03"),
    TRUSTEE("04");

    private final String code;

    LessorNature(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Of a code of the dictionary; null for others. */
    static LessorNature of(String code) {
        return Arrays.stream(values())
                .filter(nature -> nature.code.equals(code))
                .findFirst()
                .orElse(null);
    }

    /** 权利人 */
    public boolean holdsTheRight() {
        return this == OWNER || this == CO_OWNER;
    }
}
