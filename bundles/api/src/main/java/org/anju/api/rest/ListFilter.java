package org.anju.api.rest;

import java.util.Arrays;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.value.NameGrams;

/** Reads the query parameters of lists; what cannot be searched for is refused with 400. */
public final class ListFilter {
    private ListFilter() {}

    /** Trimmed; empty becomes null. */
    public static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A part of a name as it is searched; at least two characters. */
    public static String namePart(String value) {
        String part = text(value);
        if (part == null) {
            return null;
        }
        String key = NameGrams.key(part);
        new Check()
                .that(
                        key.codePointCount(0, key.length()) >= NameGrams.SHORTEST && key.length() <= 100,
                        "name",
                        "名称关键字长度应为2-100个字符")
                .done();
        return key;
    }

    /** A division code of six digits. */
    public static String division(String value) {
        String code = text(value);
        new Check().matches("division", "所在区域", code, c -> c.matches("\\d{6}")).done();
        return code;
    }

    /** The constant of a name; 400 when there is none. */
    public static <E extends Enum<E>> E of(Class<E> type, String field, String label, String value) {
        String name = text(value);
        if (name == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, label + "取值不在字典范围内"));
    }
}
