package org.anju.api.value;

import java.util.Set;
import java.util.regex.Pattern;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;

/** Telephone numbers (§2.1), and how strictly a city checks them. */
public final class Phone {
    /** LENIENT accepts 5–20 digits as well: while a city brings in old data. The platform declares it. */
    public static final Parameter<String> MODE = Parameter.oneOf(
            "identity.phone.mode",
            "STRICT",
            Set.of("STRICT", "LENIENT"),
            "电话号码检查：STRICT 严格，LENIENT 宽松（另外接受5-20位数字，用于整理旧数据）");

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

    /** Whether the city accepts lenient numbers now. */
    public static boolean lenient(Parameters parameters) {
        return parameters.get(MODE).equals("LENIENT");
    }

    public static boolean isLenient(String value) {
        return isPhone(value) || LENIENT.matcher(value).matches();
    }
}
