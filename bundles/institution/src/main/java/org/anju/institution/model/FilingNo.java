package org.anju.institution.model;

import java.util.Locale;
import java.util.stream.Collectors;

/** 备案证号: the one way of writing it, so that {@code ＪＧ}, {@code jg} and {@code JG} are the same number. */
public final class FilingNo {
    private static final int WIDE = 'Ａ' - 'A';

    private FilingNo() {}

    /** Letters and digits half width and upper case, as it is stored; brackets stay as the authority writes them. */
    public static String normalised(String text) {
        return text.strip()
                .codePoints()
                .map(FilingNo::narrow)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static int narrow(int c) {
        boolean wide = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
        return wide ? c - WIDE : c;
    }
}
