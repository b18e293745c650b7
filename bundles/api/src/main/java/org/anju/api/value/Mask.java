package org.anju.api.value;

/** Masked texts (脱敏, §2.2); personal numbers are masked by {@link Masking}. */
public final class Mask {
    private Mask() {}

    /** {@code 3101**********0019} for 4 and 4; anything shorter than what stays is masked whole. */
    public static String keep(String value, int head, int tail) {
        if (value == null) {
            return null;
        }
        int hidden = value.length() - head - tail;
        if (hidden <= 0) {
            return "*".repeat(value.length());
        }
        return value.substring(0, head) + "*".repeat(hidden) + value.substring(value.length() - tail);
    }

    /** 张三丰 → 张** */
    public static String name(String value) {
        if (value == null || value.isEmpty()) {
            return value;
        }
        int first = value.offsetByCodePoints(0, 1);
        return value.substring(0, first) + "*".repeat(value.codePointCount(first, value.length()));
    }
}
