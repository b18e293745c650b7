package org.anju.platform.number;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template of document numbers such as {@code HY{yyyyMMdd}{seq6}{check1}} (§2.7), filled with a day and values. */
final class NumberTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern SEQUENCE = Pattern.compile("\\{seq(\\d)}");
    private static final Pattern DATE = Pattern.compile("y{4}(MM(dd)?)?");
    private static final String CHECK = "{check1}";

    /** Dates and values are in; sequence and check digit are not yet. */
    private final String filled;

    private NumberTemplate(String filled) {
        this.filled = filled;
    }

    /** @throws IllegalArgumentException when the template asks for what nobody gives, or counts nothing */
    static NumberTemplate of(String template, LocalDate day, Map<String, String> values) {
        String filled = PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(fill(place, day, values)));
        if (!SEQUENCE.matcher(filled).find()) {
            throw new IllegalArgumentException("编号规则缺少{seqN}：" + template);
        }
        return new NumberTemplate(filled);
    }

    private static String fill(MatchResult place, LocalDate day, Map<String, String> values) {
        String name = place.group(1);
        if (name.matches("seq\\d") || place.group().equals(CHECK)) {
            return place.group();
        }
        if (DATE.matcher(name).matches()) {
            return day.format(DateTimeFormatter.ofPattern(name));
        }
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("编号规则中的{" + name + "}没有取值");
        }
        return value;
    }

    /** What the sequence counts for: two templates that fill to the same series share it, so their numbers never meet. */
    String series() {
        return SEQUENCE.matcher(filled).replaceAll("{seq}").replace(CHECK, "{check}");
    }

    /** The complete number; a sequence that outgrows its digits gets longer and stays unique. */
    String number(long sequence) {
        String number = SEQUENCE.matcher(filled).replaceAll(place -> ("%0" + place.group(1) + "d").formatted(sequence));
        int check = number.indexOf(CHECK);
        return check < 0 ? number : number.replace(CHECK, String.valueOf(checkDigit(number.replace(CHECK, ""))));
    }

    /** ISO 7064 MOD 11,10 over the digits: finds every wrong digit and almost every exchange of neighbours. */
    static int checkDigit(String number) {
        int product = 10;
        for (char c : number.toCharArray()) {
            if (c >= '0' && c <= '9') {
                int sum = (product + c - '0') % 10;
                product = (sum == 0 ? 10 : sum) * 2 % 11;
            }
        }
        return (11 - product) % 10;
    }
}
