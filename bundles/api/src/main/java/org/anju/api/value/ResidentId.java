package org.anju.api.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;

/**
 * The resident identity number (公民身份号码, GB 11643, §2.1). Pure rules; whether the first six digits are a division is asked
 * of the caller, because the table is data.
 */
public final class ResidentId {
    /** LENIENT: what was typed beside a number and contradicts it only warns. The platform declares it. */
    public static final Parameter<String> CONSISTENCY = Parameter.oneOf(
            "identity.consistency",
            "STRICT",
            Set.of("STRICT", "LENIENT"),
            "性别、出生年月与身份证号码不一致时：STRICT 拒绝，LENIENT 仅提示（以身份证号码为准）");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern OLD = Pattern.compile("\\d{15}");
    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern PERMIT = Pattern.compile("8[123]0000.*");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private ResidentId() {}

    /** Whether the city is lenient now. */
    public static boolean lenient(Parameters parameters) {
        return parameters.get(CONSISTENCY).equals("LENIENT");
    }

    /** Trims and stores the check character in upper case; null stays null. */
    public static String normalise(String number) {
        return number == null ? null : number.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * What is wrong with the number, in Chinese, or null when it is right.
     *
     * @param knownDivision tells whether a code is or was a division
     * @param today the day from which on a birth lies in the future
     */
    public static String fault(String number, Predicate<String> knownDivision, LocalDate today) {
        String id = normalise(number);
        if (OLD.matcher(id).matches()) {
            return "请使用18位身份证号码";
        }
        if (!FORM.matcher(id).matches()) {
            return "身份证号码格式不正确";
        }
        LocalDate born = birthDate(id);
        if (born == null || born.isAfter(today) || born.isBefore(EARLIEST) || !knownDivision.test(id.substring(0, 6))) {
            return "身份证号码格式不正确";
        }
        return checkCharacter(id) == id.charAt(17) ? null : "身份证号码校验位不正确";
    }

    /**
     * The same of a number whose paper is known: those of 港澳台居民居住证 begin with 810000, 820000 or 830000, and no others do.
     *
     * @param permit whether it is said to be one of a 居住证
     */
    public static String fault(String number, boolean permit, Predicate<String> knownDivision, LocalDate today) {
        return fault(number, code -> isPermit(code) == permit && (permit || knownDivision.test(code)), today);
    }

    /** Whether it begins as numbers of 港澳台居民居住证 do. */
    public static boolean isPermit(String number) {
        return PERMIT.matcher(number).matches();
    }

    /** Birth date by positions 7–14, or null when that is no date. */
    public static LocalDate birthDate(String id) {
        try {
            return LocalDate.of(
                    Integer.parseInt(id.substring(6, 10)),
                    Integer.parseInt(id.substring(10, 12)),
                    Integer.parseInt(id.substring(12, 14)));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Sex by GB/T 2261: {@code 1} 男 when the 17th digit is odd, else {@code 2} 女. */
    public static String sex(String id) {
        return (id.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    /** The check character that the first 17 digits ask for. */
    public static char checkCharacter(String id) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * (id.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}
