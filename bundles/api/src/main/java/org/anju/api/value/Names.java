package org.anju.api.value;

import java.util.regex.Pattern;

/** Names of persons and institutions (§2.1): which characters they may hold, and how they are compared. */
public final class Names {
    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}·.\\- ()（）]{2,50}");
    private static final Pattern INSTITUTION = Pattern.compile("[^\\p{Cc}<>&\"]{2,100}");

    private Names() {}

    /** 姓名 */
    public static boolean isPerson(String value) {
        return PERSON.matcher(value).matches();
    }

    /** 公司名称 */
    public static boolean isInstitution(String value) {
        return INSTITUTION.matcher(value).matches();
    }

    /** The form in which names are compared and certificates numbers searched: trimmed, brackets full width. */
    public static String normalise(String value) {
        return value == null ? null : value.strip().replace('(', '（').replace(')', '）');
    }
}
