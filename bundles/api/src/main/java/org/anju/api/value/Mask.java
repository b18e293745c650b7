package org.anju.api.value;

/** Masking (脱敏, §2.2): what the unprivileged see of personal data. */
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

    public static String idNo(String value) {
        return keep(value, 4, 4);
    }

    public static String mobile(String value) {
        return keep(value, 3, 4);
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
