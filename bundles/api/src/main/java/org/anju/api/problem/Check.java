package org.anju.api.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.anju.api.value.Names;

/**
 * Collects the field errors of one request, with the standard messages of §2.6, and refuses with all of them at once.
 *
 * <pre>{@code
 * new Check().text("name", "公司名称", name, 2, 100).matches("mobile", "手机号", mobile, Phone::isMobile).done();
 * }</pre>
 */
public final class Check {
    private static final BigDecimal LARGEST_AREA = BigDecimal.valueOf(100_000);

    private final List<FieldProblem> problems = new ArrayList<>();

    /** Adds a message of the caller's own; what two checks find wrong in the same words is said once. */
    public Check add(String field, String message) {
        FieldProblem problem = new FieldProblem(field, message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
        return this;
    }

    /** Adds the message when the condition does not hold. */
    public Check that(boolean condition, String field, String message) {
        return condition ? this : add(field, message);
    }

    /** {@code {字段名}不能为空} */
    public Check required(String field, String label, Object value) {
        boolean empty = value == null || value instanceof String text && text.isBlank();
        return that(!empty, field, label + "不能为空");
    }

    /** A required text of min to max characters, counted as {@link #optionalText} does. */
    public Check text(String field, String label, String value, int min, int max) {
        if (value == null || value.isBlank()) {
            return required(field, label, value);
        }
        return optionalText(field, label, value, min, max);
    }

    /** A required name of anything, of min to max characters: one line of what can be seen, see {@link Names#isName}. */
    public Check name(String field, String label, String value, int min, int max) {
        return named(field, label, value, min, max, Names::isName);
    }

    /** A required 姓名 of 2 to 50 characters, see {@link Names#isPerson}. */
    public Check person(String field, String label, String value) {
        return named(field, label, value, 2, 50, Names::isPerson);
    }

    private Check named(String field, String label, String value, int min, int max, Predicate<String> form) {
        int before = problems.size();
        String name = value == null ? null : value.strip();
        text(field, label, name, min, max);
        return problems.size() > before ? this : matches(field, label, name, form);
    }

    /**
     * {@code {字段名}长度应为{min}-{max}个字符}; control characters, what has no width or turns the direction of reading, halves of
     * characters and what is none are refused everywhere. A rare character beyond the first 65,536 counts as two, as in the column that has to hold it.
     */
    public Check optionalText(String field, String label, String value, int min, int max) {
        if (value == null || value.isEmpty()) {
            return this;
        }
        if (value.length() < min || value.length() > max) {
            return add(field, label + "长度应为" + min + "-" + max + "个字符");
        }
        return that(value.codePoints().allMatch(Check::mayStand), field, label + "格式不正确");
    }

    private static boolean mayStand(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
            case Character.FORMAT, Character.SURROGATE -> false;
            default -> !Names.isNoCharacter(c);
        };
    }

    /** {@code {字段名}格式不正确} when a value is there and does not match. */
    public Check matches(String field, String label, String value, Predicate<String> form) {
        return that(value == null || value.isEmpty() || form.test(value), field, label + "格式不正确");
    }

    /** {@code {字段名}取值不在字典范围内} when a value is there and is not in the code table. */
    public Check code(String field, String label, String value, Predicate<String> known) {
        return that(value == null || value.isEmpty() || known.test(value), field, label + "取值不在字典范围内");
    }

    /** {@code {字段名}格式不正确} when a value is there and is no area (§2.1): more than 0 and up to 100,000 m², two decimals. */
    public Check area(String field, String label, BigDecimal value) {
        return that(value == null || isArea(value), field, label + "格式不正确");
    }

    private static boolean isArea(BigDecimal value) {
        return value.signum() > 0
                && value.compareTo(LARGEST_AREA) <= 0
                && value.stripTrailingZeros().scale() <= 2;
    }

    /** {@code 结束日期不能早于开始日期}, for days and times; either may be absent. */
    public <T extends Comparable<? super T>> Check ordered(String field, T from, T to) {
        return that(from == null || to == null || to.compareTo(from) >= 0, field, "结束日期不能早于开始日期");
    }

    public boolean passed() {
        return problems.isEmpty();
    }

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** Refuses with 400 {@code VALIDATION} when anything was wrong. */
    public void done() {
        if (!problems.isEmpty()) {
            throw Problem.validation(problems);
        }
    }
}
