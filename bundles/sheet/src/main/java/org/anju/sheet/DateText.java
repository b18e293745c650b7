package org.anju.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people type them: 2023/1/5, 2023.1.5, 2023年1月5日, 20230105, with or without a time of day. */
final class DateText {
    private static final Pattern TYPED = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s]\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?))?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private DateText() {}

    /** {@code yyyy-MM-dd}, with the time {@code HH:mm:ss} when one was typed; what is no date stays as it is. */
    static String normalise(String text) {
        Matcher typed = TYPED.matcher(text);
        if (typed.matches()) {
            return date(typed, text, typed.group(4));
        }
        Matcher compact = COMPACT.matcher(text);
        return compact.matches() ? date(compact, text, null) : text;
    }

    private static String date(Matcher parts, String text, String time) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            return time == null ? date.toString() : date + " " + full(time);
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String full(String time) {
        String padded = time.indexOf(':') == 1 ? "0" + time : time;
        return padded.length() == 5 ? padded + ":00" : padded;
    }
}
