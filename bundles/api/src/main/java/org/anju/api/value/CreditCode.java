package org.anju.api.value;

import java.util.Locale;

/** The unified social credit code (统一社会信用代码, GB 32100, §2.1): 18 characters, the last one a check character. */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    public static String normalise(String code) {
        return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }

    /** What is wrong with the code, in Chinese, or null when it is right. */
    public static String fault(String code) {
        String value = normalise(code);
        if (value.length() != 18 || value.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return "统一社会信用代码格式不正确";
        }
        return checkCharacter(value) == value.charAt(17) ? null : "统一社会信用代码校验位不正确";
    }

    /** The check character that the first 17 characters ask for. */
    public static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
