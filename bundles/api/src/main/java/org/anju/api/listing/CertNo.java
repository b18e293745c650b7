package org.anju.api.listing;

import java.util.Set;
import java.util.regex.Pattern;
import org.anju.api.value.Names;

/** 产权证号 (§2.1): how certificate numbers are written and compared. */
public final class CertNo {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    /** LST-C1: 不动产权证书 */
    private static final String CERTIFICATE = "01";
    /** {@code 鲁（2019）滨州市不动产权第0007157号} */
    private static final Pattern REAL_ESTATE =
            Pattern.compile("\\p{IsHan}（(19|20)\\d{2}）\\p{IsHan}{2,20}不动产权第[0-9A-Za-z]{1,12}号");
    /** What is no real estate certificate cannot bear the number of one. */
    private static final Set<String> OLDER = Set.of("02", "03", "04", "05");

    private CertNo() {}

    /** The form in which numbers are compared: no blanks, brackets full width; null stays null. */
    public static String normalise(String number) {
        return number == null ? null : BLANKS.matcher(Names.normalise(number)).replaceAll("");
    }

    /** Whether a normalised number can be one of a certificate of this type (LST-C1). */
    public static boolean fits(String type, String number) {
        if (number.length() < SHORTEST || number.length() > LONGEST || !Names.isName(number)) {
            return false;
        }
        boolean realEstate = REAL_ESTATE.matcher(number).matches();
        return CERTIFICATE.equals(type) ? realEstate : !(realEstate && OLDER.contains(type));
    }
}
