package org.anju.api.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The short pieces of a name, by which rows are found by a part of it: {@code 安居客} has the pairs 安居 and 居客, and the triple 安居客. A part is
 * found where all its pieces are, so only names that hold the rarest of them are looked at. Pairs do for names of institutions, whose words are many;
 * names of people are so short and so alike that only triples tell them apart.
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

    /** The different pieces of a key, in order: its pairs, and the longer ones up to {@code longest} characters. */
    public static List<String> of(String key, int longest) {
        int[] points = key.codePoints().toArray();
        LinkedHashSet<String> grams = new LinkedHashSet<>();
        for (int length = SHORTEST; length <= longest; length++) {
            grams.addAll(ofLength(points, length));
        }
        return new ArrayList<>(grams);
    }

    /** The different pieces of a part that lead to the fewest names: its longest. */
    public static List<String> longestOf(String part, int longest) {
        int[] points = part.codePoints().toArray();
        return ofLength(points, Math.min(points.length, longest));
    }

    private static List<String> ofLength(int[] points, int length) {
        LinkedHashSet<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + length <= points.length; i++) {
            grams.add(new String(points, i, length));
        }
        return new ArrayList<>(grams);
    }
}
