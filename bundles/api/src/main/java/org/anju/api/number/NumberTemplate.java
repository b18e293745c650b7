package org.anju.api.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.UnfitValue;

/**
 * A template of document numbers (编号规则, §2.7) such as {@code HY{yyyyMMdd}{seq6}{check1}} or {@code 沪房备字〔{yyyy}〕第{seq}号}: text
 * with places in braces. {@code {seq6}} counts in at least six digits, {@code {seq}} in as few as it takes; {@code {yyyy}},
 * {@code {yyyyMM}} and {@code {yyyyMMdd}} are the day, {@code {check1}} a check digit. Any other place is a value that whoever asks for
 * a number gives; its name ends in how many characters it has at most: {@code {区划6}}.
 *
 * @param parts in their order
 */
public record NumberTemplate(List<Part> parts) {
    private static final Pattern PART = Pattern.compile("\\{([^{}]*)}|([^{}]+)");
    private static final Pattern DAY = Pattern.compile("y{4}(MM(dd)?)?");
    private static final Pattern SEQUENCE = Pattern.compile("seq[1-9]?");
    private static final Pattern LENGTH = Pattern.compile("\\d+$");
    // Letters and digits of every script and what stands between them in numbers; not the letters that are blank.
    private static final Pattern TEXT =
            Pattern.compile("[\\p{L}\\p{N}._/·…—()（）\\[\\]［］【】〔〕〈〉《》\\-&&[^\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]]+");
    /** A sequence outgrows its digits; so many it never has. */
    private static final int MOST_DIGITS = 10;

    /** What stands at a place. */
    public enum Kind {
        TEXT,
        DAY,
        SEQUENCE,
        CHECK,
        VALUE
    }

    /** @param text the text itself, or the name of the place without braces */
    public record Part(Kind kind, String text) {
        private static Part place(String name) {
            if (SEQUENCE.matcher(name).matches()) {
                return new Part(Kind.SEQUENCE, name);
            }
            if (DAY.matcher(name).matches()) {
                return new Part(Kind.DAY, name);
            }
            return new Part(name.equals("check1") ? Kind.CHECK : Kind.VALUE, name);
        }

        /** Least digits of a sequence. */
        public int digits() {
            return number(text, 1);
        }

        private int longest() {
            return switch (kind) {
                case TEXT, DAY -> text.length();
                case SEQUENCE -> Math.max(MOST_DIGITS, digits());
                case CHECK -> 1;
                case VALUE -> number(text, 0);
            };
        }

        private static int number(String name, int otherwise) {
            Matcher digits = LENGTH.matcher(name);
            return digits.find() ? Integer.parseInt(digits.group()) : otherwise;
        }
    }

    /**
     * The parameter that holds the template of one kind of document.
     *
     * @param longest how many characters a number may have where it is kept
     * @param values the names of the values that are given, e.g. {@code 区划6}
     */
    public static Parameter<String> parameter(
            String key, String fallback, String description, int longest, List<String> values) {
        return new Parameter<>(
                key,
                Parameter.Type.TEXT,
                fallback,
                Set.of(),
                description,
                false,
                text -> {
                    parse(text).check(longest, values);
                    return text;
                },
                null);
    }

    /** @throws UnfitValue when it is no template, counts nothing, or would make a number that nobody can read */
    public static NumberTemplate parse(String template) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(template);
        int end = 0;
        while (part.find() && part.start() == end) {
            parts.add(part.group(2) == null ? Part.place(part.group(1)) : literal(part.group(2)));
            end = part.end();
        }
        refuse(end < template.length(), "花括号不成对");
        refuse(count(parts, Kind.SEQUENCE) != 1, "应有且只有一个流水号，例如{seq5}");
        refuse(count(parts, Kind.CHECK) > 1, "最多有一个{check1}");
        return new NumberTemplate(List.copyOf(parts));
    }

    private static Part literal(String text) {
        refuse(!TEXT.matcher(text).matches(), "只能含文字、数字和-_./·…—及括号");
        return new Part(Kind.TEXT, text);
    }

    private void check(int longest, List<String> values) {
        for (Part part : parts) {
            refuse(
                    part.kind() == Kind.VALUE && !values.contains(part.text()),
                    "不能使用{" + part.text() + "}，" + known(values));
        }
        int length = parts.stream().mapToInt(Part::longest).sum();
        refuse(length > longest, "编号最长可达" + length + "个字符，不能超过" + longest + "个");
    }

    private static String known(List<String> values) {
        return "可用：{yyyy}、{yyyyMM}、{yyyyMMdd}、{seqN}、{check1}"
                + String.join(
                        "", values.stream().map(value -> "、{" + value + "}").toList());
    }

    private static long count(List<Part> parts, Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).count();
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new UnfitValue(why);
        }
    }
}
