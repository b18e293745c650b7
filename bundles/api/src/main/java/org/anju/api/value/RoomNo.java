package org.anju.api.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 房间号, what names the rooms of a house (分间; {@link org.anju.api.listing.Listing#houseOf} names the house). It is kept and shown as it was typed,
 * and compared in one form: {@code 101}, {@code １０１}, {@code 1 01} and {@code 101室} are one room. Null is the whole house.
 */
public final class RoomNo {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WORD_AFTER = Pattern.compile("(?<=.)[室房号间]+$");

    private RoomNo() {}

    /** The form in which it is compared: half width, upper case, no blanks, without 室, 房, 号 or 间 at its end; null stays null. */
    public static String key(String no) {
        if (no == null) {
            return null;
        }
        String wide = Normalizer.normalize(no, Normalizer.Form.NFKC);
        String plain = BLANKS.matcher(wide).replaceAll("").toUpperCase(Locale.ROOT);
        return WORD_AFTER.matcher(plain).replaceAll("");
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
