package org.anju.api.value;

import java.util.regex.Pattern;

/**
 * Names of persons, institutions and whatever else people name (§2.1): which characters they may hold, and how they are compared.
 * None holds what cannot be seen, turns the direction of reading, or is half a character: two names that look alike would differ.
 */
public final class Names {
    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}·.\\- ()（）]{2,50}");
    // Cc control, Cf zero width and direction, Cs halves of characters, Zl and Zp ends of lines; then letters and marks
    // that are blank.
    private static final Pattern NAME = Pattern.compile(
            "[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{2800}\\x{3164}\\x{FFA0}<>&\"]+");
    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}]");
    private static final int PERSON_MAX = 50;
    private static final int INSTITUTION_MIN = 2;
    private static final int INSTITUTION_MAX = 100;

    private Names() {}

    /** 姓名 */
    public static boolean isPerson(String value) {
        return value.length() <= PERSON_MAX && PERSON.matcher(value).matches() && isName(value);
    }

    /** 公司名称 */
    public static boolean isInstitution(String value) {
        int length = value.length();
        return length >= INSTITUTION_MIN && length <= INSTITUTION_MAX && isName(value);
    }

    /** A name of anything, e.g. 门店, 部门, 岗位, 角色; its length is asked for elsewhere. */
    public static boolean isName(String value) {
        return NAME.matcher(value).matches()
                && value.codePoints().noneMatch(Names::isNoCharacter)
                && READABLE.matcher(value).find();
    }

    /** What Unicode says is no character and never will be one; XML cannot hold U+FFFE and U+FFFF. */
    public static boolean isNoCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }

    /** The form in which names are compared and certificates numbers searched: trimmed, brackets full width. */
    public static String normalise(String value) {
        return value == null ? null : value.strip().replace('(', '（').replace(')', '）');
    }
}
