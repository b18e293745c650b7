package org.anju.api.value;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;

/**
 * How many characters of personal numbers stay at each end when they are masked (脱敏, §2.2): {@code 3101**********0019} and
 * {@code 138****1111} unless a city sets it otherwise. The platform declares the parameters.
 */
public record Masking(int idNoHead, int idNoTail, int mobileHead, int mobileTail) {
    public static final Parameter<Integer> ID_NO_HEAD =
            Parameter.number("pii.idno.keep_head", 4, 0, 8, "身份证号脱敏时保留的前几位").guarded();
    public static final Parameter<Integer> ID_NO_TAIL =
            Parameter.number("pii.idno.keep_tail", 4, 0, 8, "身份证号脱敏时保留的后几位").guarded();
    public static final Parameter<Integer> MOBILE_HEAD =
            Parameter.number("pii.mobile.keep_head", 3, 0, 5, "手机号脱敏时保留的前几位").guarded();
    public static final Parameter<Integer> MOBILE_TAIL =
            Parameter.number("pii.mobile.keep_tail", 4, 0, 5, "手机号脱敏时保留的后几位").guarded();

    private static final Pattern ID_NO = Pattern.compile("\\d{14,17}[\\dXx]");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    /** As it is set now. */
    public static Masking of(Parameters parameters) {
        return new Masking(
                parameters.get(ID_NO_HEAD),
                parameters.get(ID_NO_TAIL),
                parameters.get(MOBILE_HEAD),
                parameters.get(MOBILE_TAIL));
    }

    /** An identity number as the unprivileged see it; null stays null. */
    public String idNo(String value) {
        return Mask.keep(value, idNoHead, idNoTail);
    }

    /** A telephone number as the unprivileged see it; null stays null. */
    public String mobile(String value) {
        return Mask.keep(value, mobileHead, mobileTail);
    }

    /** A text that somebody wrote, with the numbers of persons in it masked as the unprivileged see them; null stays null. */
    public String inText(String text) {
        return text == null ? null : masked(MOBILE, masked(ID_NO, text, this::idNo), this::mobile);
    }

    private static String masked(Pattern numbers, String text, UnaryOperator<String> mask) {
        return numbers.matcher(text).replaceAll(found -> Matcher.quoteReplacement(mask.apply(found.group())));
    }
}
