package org.anju.api.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The pairs of neighbouring characters of a name, by which rows are found by a part of their name: {@code 安居客} has 安居 and
 * 居客. A part is found where all its pairs are, so only those names are looked at.
 */
public final class NameGrams {
    /** The shortest part that can be searched. */
    public static final int SHORTEST = 2;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private NameGrams() {}

    /** The form in which names are searched: brackets full width, no blanks, upper case. */
    public static String key(String name) {
        return BLANKS.matcher(Names.normalise(name)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** The different pairs of a key, in order. */
    public static List<String> of(String key) {
        int[] points = key.codePoints().toArray();
        LinkedHashSet<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + 1 < points.length; i++) {
            grams.add(new String(points, i, 2));
        }
        return new ArrayList<>(grams);
    }
}
