package org.anju.api.parameter;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A setting (参数, §15) of a domain: key, type, default, allowed values, description. The value in force is the default,
 * overridden by the city's {@code etc/org.anju.<domain>.cfg}, overridden by what an administrator set at run time. Read it at use
 * time through {@link Parameters#get}.
 *
 * @param key dotted key, e.g. {@code institution.filing.self_apply}
 * @param type how a page edits it
 * @param fallback default value
 * @param allowed allowed values of an enumeration, else empty
 * @param description Chinese description
 * @param sensitive whether only system administrators may change it
 * @param parse reads the text form; throws {@link UnfitValue} when it is no value
 * @param strict default value where {@code security.profile} is {@code mlps3}; null when it is the same
 */
public record Parameter<T>(
        String key,
        Type type,
        T fallback,
        Set<String> allowed,
        String description,
        boolean sensitive,
        Function<String, T> parse,
        T strict) {

    /** How a value is written and edited. */
    public enum Type {
        BOOLEAN,
        NUMBER,
        TEXT,
        ENUM,
        LIST
    }

    /** 是/否 */
    public static Parameter<Boolean> bool(String key, boolean fallback, String description) {
        return new Parameter<>(
                key,
                Type.BOOLEAN,
                fallback,
                Set.of("true", "false"),
                description,
                false,
                text -> Boolean.valueOf(among(List.of("true", "false"), text)),
                null);
    }

    /** What is so everywhere and cannot be set; listed with the others, so that nobody looks for it in vain. */
    public static Parameter<Boolean> fixed(String key, boolean value, String description) {
        return new Parameter<>(
                key,
                Type.BOOLEAN,
                value,
                Set.of(String.valueOf(value)),
                description,
                true,
                text -> {
                    among(List.of(String.valueOf(value)), text);
                    return value;
                },
                null);
    }

    /** Whether there is another value that it may have. */
    public boolean isFixed() {
        return allowed.size() == 1;
    }

    /** A whole number from min to max. */
    public static Parameter<Integer> number(String key, int fallback, int min, int max, String description) {
        return new Parameter<>(
                key, Type.NUMBER, fallback, Set.of(), description, false, text -> whole(text.strip(), min, max), null);
    }

    private static int whole(String text, int min, int max) {
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, as for one that is out of range.
        }
        throw new UnfitValue("应为" + min + "到" + max + "的整数");
    }

    private static String among(Collection<String> allowed, String text) {
        if (!allowed.contains(text)) {
            throw new UnfitValue("应为" + String.join("、", new TreeSet<>(allowed)) + "之一");
        }
        return text;
    }

    public static Parameter<String> text(String key, String fallback, String description) {
        return new Parameter<>(key, Type.TEXT, fallback, Set.of(), description, false, Function.identity(), null);
    }

    /** A web address, {@code http} or {@code https}, that may be left empty. */
    public static Parameter<String> address(String key, String fallback, String description) {
        return new Parameter<>(
                key, Type.TEXT, fallback, Set.of(), description, false, text -> webAddress(text.strip()), null);
    }

    private static String webAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            boolean plain = address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            if (text.isEmpty() || web && plain && address.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Said below, as for one of another scheme.
        }
        throw new UnfitValue("应为http://或https://开头的网址");
    }

    /**
     * The name of a file in {@code etc/}, which may be left empty. Its ending is its own: who may change parameters cannot have another file of the
     * server read by it.
     *
     * @param ending with its dot
     */
    public static Parameter<String> file(String key, String ending, String description) {
        Function<String, String> parse = text -> {
            String name = text.strip();
            if (!name.isEmpty() && !name.matches("[A-Za-z0-9_-]{1,60}" + Pattern.quote(ending))) {
                throw new UnfitValue("应为etc文件夹中以" + ending + "结尾的文件名，由字母、数字、-和_组成");
            }
            return name;
        };
        return new Parameter<>(key, Type.TEXT, "", Set.of(), description, false, parse, null);
    }

    public static Parameter<String> oneOf(String key, String fallback, Set<String> allowed, String description) {
        return new Parameter<>(
                key, Type.ENUM, fallback, allowed, description, false, text -> among(allowed, text), null);
    }

    /** Comma-separated values. */
    public static Parameter<List<String>> list(String key, List<String> fallback, String description) {
        return new Parameter<>(
                key,
                Type.LIST,
                fallback,
                Set.of(),
                description,
                false,
                text -> text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*")),
                null);
    }

    /** Comma-separated values, each one of those that are allowed; a Chinese comma separates them, too. */
    public static Parameter<List<String>> someOf(
            String key, List<String> fallback, List<String> allowed, String description) {
        Function<String, List<String>> parse = text -> {
            List<String> values =
                    text.isBlank() ? List.of() : List.of(text.strip().split("\\s*[,，、]\\s*"));
            values.forEach(value -> among(allowed, value));
            return values;
        };
        return new Parameter<>(key, Type.LIST, fallback, Set.of(), description, false, parse, null);
    }

    /** The same, changeable by system administrators only (SYS-R05). */
    public Parameter<T> guarded() {
        return new Parameter<>(key, type, fallback, allowed, description, true, parse, strict);
    }

    /** The same with another default under the profile {@code mlps3} (等保三级); a value that somebody set still wins. */
    public Parameter<T> mlps3(T value) {
        return new Parameter<>(key, type, fallback, allowed, description, sensitive, parse, value);
    }

    /** The default under a security profile. */
    public T fallback(String profile) {
        return strict != null && profile.equals("mlps3") ? strict : fallback;
    }

    /** The text form of a value, as {@link #parse} reads it. */
    public String format(Object value) {
        return value instanceof List<?> list
                ? String.join(",", list.stream().map(Object::toString).toList())
                : String.valueOf(value);
    }
}
