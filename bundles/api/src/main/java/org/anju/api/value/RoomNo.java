package org.anju.api.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 房间号, what names the rooms of a house (分间; {@link org.anju.api.listing.Listing#houseOf} names the house). It is kept and shown as it was typed,
 * and compared in one form: {@code 101}, {@code １０１}, {@code 1 01}, {@code 101室} and {@code （101）} are one room, {@code A-1} and {@code A—1}
 * another. Null is the whole house.
 */
public final class RoomNo {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212_]");
    private static final String SIGN = "[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}.,、。·'\"#]+";
    /** A dash before a number is none of these: that room lies in the basement. */
    private static final Pattern SIGNS_AROUND = Pattern.compile("^" + SIGN + "|" + SIGN + "$");

    private static final Pattern WORD_AFTER = Pattern.compile("(?<=.)[室房号间]+$");

    private RoomNo() {}

    /**
     * The form in which it is compared: half width, upper case, no blanks, one kind of dash, no brackets and dots around it, without 室, 房, 号 or 间 at
     * its end; null stays null.
     */
    public static String key(String no) {
        if (no == null) {
            return null;
        }
        String wide = Normalizer.normalize(no, Normalizer.Form.NFKC);
        String plain = BLANKS.matcher(wide).replaceAll("").toUpperCase(Locale.ROOT);
        String dashed = DASH.matcher(plain).replaceAll("-");
        String bare = SIGNS_AROUND.matcher(dashed).replaceAll("");
        return WORD_AFTER.matcher(bare.isEmpty() ? dashed : bare).replaceAll("");
    }

    /** Whether both are the whole house, or one room. */
    public static boolean same(String one, String other) {
        return one == null ? other == null : key(one).equals(key(other));
    }

    /** Whether letting one lets something of the other, too (CON-R06): the whole house overlaps every room, a room itself and the whole. */
    public static boolean overlap(String one, String other) {
        return one == null || other == null || same(one, other);
    }
}
