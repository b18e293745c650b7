package org.anju.institution.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.anju.api.problem.Check;
import org.anju.api.value.CreditCode;
import org.anju.api.value.Days;
import org.anju.api.value.Names;
import org.anju.api.value.Phone;
import org.anju.api.value.ResidentId;

/** Checks the form of single values (§2.1); what is empty passes. */
final class FormCheck {
    private static final BigDecimal MOST_CAPITAL = new BigDecimal("99999999.99");

    private static final Pattern FIFTEEN_DIGITS = Pattern.compile("\\d{15}");
    private static final Pattern ID_FORM = Pattern.compile("\\d{17}[\\dX]|\\d{15}");
    // Control characters, zero width and direction, halves of characters, ends of lines, letters that are blank.
    private static final Pattern LINE =
            Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}]+");
    private static final Pattern TURNED = Pattern.compile("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,8}(\\.\\d{1,6})?");

    private final FilingRules rules;

    FormCheck(FilingRules rules) {
        this.rules = rules;
    }

    void check(Check check, FactField field, String value) {
        if (value == null) {
            return;
        }
        switch (field.form()) {
            case LICENSE -> fault(check, field, licenseFault(value));
            case RESIDENT_ID -> fault(check, field, idFault(value));
            case INSTITUTION_NAME -> formed(check, field, value, Names.isInstitution(value));
            case PERSON -> formed(check, field, value, Names.isPerson(value));
            case PHONE -> check.matches(field.json(), field.label(), value, this::isPhone);
            case DIVISION -> check.code(field.json(), field.label(), value, rules.divisionSelectable());
            case CODE ->
                check.code(field.json(), field.label(), value, c -> rules.codeSelectable()
                        .test(field.codeTable(), c));
            case FLAG -> check.matches(field.json(), field.label(), value, v -> v.equals("true") || v.equals("false"));
            case AMOUNT -> check.matches(field.json(), field.label(), value, FormCheck::isAmount);
            case COORDINATE -> check.matches(field.json(), field.label(), value, v -> decimal(v) != null);
            case DATE -> check.matches(field.json(), field.label(), value, v -> Days.parse(v) != null);
            case PAST_DATE -> pastDate(check, field, value);
            case LINE -> line(check, field.json(), field.label(), value, field.min(), field.max());
            case TEXT -> formed(check, field, value, isUpright(value));
        }
    }

    /** Refuses what cannot be kept even in a draft; a number with asterisks is a mask that was never shown. */
    void draft(Check check, FactField field, String value) {
        boolean right =
                switch (field.form()) {
                    case PERSON, LINE -> isLine(value);
                    case RESIDENT_ID, PHONE -> !value.contains("*");
                    case TEXT -> isUpright(value);
                    default -> true;
                };
        formed(check, field.json(), field.label(), value, 1, field.max(), right);
    }

    /** A text of one line (地址, 开户行 …): everything in it can be seen, and is read from left to right. */
    static void line(Check check, String field, String label, String value, int min, int max) {
        formed(check, field, label, value, min, max, value == null || isLine(value));
    }

    static boolean isLine(String text) {
        return LINE.matcher(text).matches();
    }

    private static boolean isUpright(String text) {
        return !TURNED.matcher(text).find();
    }

    /** The point on the map: both or none, inside the city. */
    void place(Check check, String lng, String lat) {
        check.that((lng == null) == (lat == null), "lng", "经度和纬度应同时填写");
        BigDecimal east = lng == null ? null : decimal(lng);
        BigDecimal north = lat == null ? null : decimal(lat);
        check.that(east == null || north == null || rules.box().holds(east, north), "lng", "坐标不在本市范围内");
    }

    /** What is wrong with a licence number, in Chinese, or null. */
    String licenseFault(String value) {
        return rules.allow15() && FIFTEEN_DIGITS.matcher(value).matches() ? null : CreditCode.fault(value);
    }

    /** What is wrong with an identity number, in Chinese, or null. Residence permits (81, 82, 83…) are no identity cards. */
    String idFault(String value) {
        if (rules.lenientId()) {
            return ID_FORM.matcher(value).matches() ? null : "身份证号码格式不正确";
        }
        return ResidentId.fault(value, false, rules.divisionKnown(), rules.today());
    }

    private boolean isPhone(String value) {
        return rules.lenientPhone() ? Phone.isLenient(value) : Phone.isPhone(value);
    }

    private static void fault(Check check, FactField field, String message) {
        check.that(message == null, field.json(), message);
    }

    private static void formed(Check check, FactField field, String value, boolean right) {
        formed(check, field.json(), field.label(), value, field.min(), field.max(), right);
    }

    /** One fault at a time: the length, or else the form. */
    private static void formed(Check check, String field, String label, String value, int min, int max, boolean right) {
        Check length = new Check().optionalText(field, label, value, min, max);
        length.problems().forEach(p -> check.add(p.field(), p.message()));
        check.that(right || !length.passed(), field, label + "格式不正确");
    }

    private static boolean isAmount(String value) {
        BigDecimal amount = decimal(value);
        return amount != null && amount.signum() >= 0 && amount.scale() <= 2 && amount.compareTo(MOST_CAPITAL) <= 0;
    }

    private void pastDate(Check check, FactField field, String value) {
        LocalDate date = Days.parse(value);
        check.that(date != null, field.json(), field.label() + "格式不正确");
        check.that(date == null || !date.isAfter(rules.today()), field.json(), field.label() + "不能晚于今天");
    }

    private static BigDecimal decimal(String value) {
        return DECIMAL.matcher(value).matches() ? new BigDecimal(value) : null;
    }
}
