package org.anju.api.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Calendar days as people write them (日期, yyyy-MM-dd; §2.1), of the years 1900 to 9998: the day after is one, too. */
public final class Days {
    // LocalDate.parse alone knows years before Christ and beyond 9999, which a database stores as other days or not at
    // all.
    private static final Pattern FORM = Pattern.compile("(19|[2-9]\\d)\\d{2}-\\d{2}-\\d{2}");
    private static final LocalDate END = LocalDate.of(9998, 12, 31);

    private Days() {}

    /** The day, or null when the text is none. */
    public static LocalDate parse(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(END) ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
