package org.anju.api.value;

import java.util.regex.Pattern;

/** Telephone numbers (§2.1). LENIENT (5–20 digits) is for taking over old data only. */
public final class Phone {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");
    private static final Pattern LENIENT = Pattern.compile("\\d{5,20}");

    private Phone() {}

    /** 手机号 */
    public static boolean isMobile(String value) {
        return MOBILE.matcher(value).matches();
    }

    /** 联系电话: mobile or landline */
    public static boolean isPhone(String value) {
        return isMobile(value) || LANDLINE.matcher(value).matches();
    }

    public static boolean isLenient(String value) {
        return isPhone(value) || LENIENT.matcher(value).matches();
    }
}
