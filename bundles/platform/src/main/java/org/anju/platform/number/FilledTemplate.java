package org.anju.platform.number;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.api.number.NumberTemplate;
import org.anju.api.number.NumberTemplate.Kind;
import org.anju.api.number.NumberTemplate.Part;

/** A template of document numbers (§2.7) with the day and the values in it; sequence and check digit are still to come. */
final class FilledTemplate {
    private final List<Part> parts;

    private FilledTemplate(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws IllegalArgumentException when the template is none, or asks for what nobody gives */
    static FilledTemplate of(String template, LocalDate day, Map<String, String> values) {
        return new FilledTemplate(NumberTemplate.parse(template).parts().stream()
                .map(part -> fill(part, day, values))
                .toList());
    }

    private static Part fill(Part part, LocalDate day, Map<String, String> values) {
        return switch (part.kind()) {
            case DAY -> new Part(Kind.TEXT, day.format(DateTimeFormatter.ofPattern(part.text())));
            case VALUE -> new Part(Kind.TEXT, given(part.text(), values));
            default -> part;
        };
    }

    private static String given(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("编号规则中的{" + name + "}没有取值");
        }
        return value;
    }

    /** What the sequence counts for: two templates that fill to the same series share it, so their numbers never meet. */
    String series() {
        return joined("{seq}", "{check}");
    }

    /** The complete number; a sequence that outgrows its digits gets longer and stays unique. */
    String number(long sequence) {
        Part counting = parts.stream()
                .filter(p -> p.kind() == Kind.SEQUENCE)
                .findFirst()
                .orElseThrow();
        String digits = ("%0" + counting.digits() + "d").formatted(sequence);
        return joined(digits, String.valueOf(checkDigit(joined(digits, ""))));
    }

    private String joined(String sequence, String check) {
        return parts.stream()
                .map(part -> switch (part.kind()) {
                    case SEQUENCE -> sequence;
                    case CHECK -> check;
                    default -> part.text();
                })
                .collect(Collectors.joining());
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
