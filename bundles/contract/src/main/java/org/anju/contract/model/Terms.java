package org.anju.contract.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anju.api.value.Days;

/**
 * What the parties agreed (合同信息, CON-F1): texts by field, and the things that are handed over. Immutable.
 *
 * @param values normalised texts; what is empty is absent
 */
public record Terms(Map<TermField, String> values, List<Facility> facilities) {
    /** Yuan up to 99,999,999.99 (§2.1). */
    static final Pattern MONEY = Pattern.compile("\\d{1,8}(\\.\\d{1,2})?");

    /** Stands between the codes of a {@link TermField.Form#CODES}. */
    public static final String BETWEEN_CODES = ",";

    static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final String NO = "false";

    public Terms {
        EnumMap<TermField, String> clean = new EnumMap<>(TermField.class);
        values.forEach((field, text) -> {
            if (text != null && !text.isBlank()) {
                clean.put(field, text.strip());
            }
        });
        values = Collections.unmodifiableMap(clean);
        facilities = List.copyOf(facilities);
    }

    /** What a new draft begins with: 居住, no subletting (CON-F1). */
    public static Terms begun() {
        return new Terms(Map.of(TermField.PURPOSE, "01", TermField.SUBLET, NO), List.of());
    }

    /** With the defaults of what was left out. */
    public Terms completed() {
        EnumMap<TermField, String> whole = new EnumMap<>(TermField.class);
        whole.putAll(begun().values);
        whole.putAll(values);
        return new Terms(whole, facilities);
    }

    /** The text of a field, null when empty. */
    public String get(TermField field) {
        return values.get(field);
    }

    public boolean has(TermField field) {
        return values.containsKey(field);
    }

    /** Of a {@link TermField.Form#DAY}; null when empty or no day. */
    public LocalDate day(TermField field) {
        return Days.parse(get(field));
    }

    /** Of a {@link TermField.Form#MONEY}; null when empty or no amount. */
    public BigDecimal money(TermField field) {
        return has(field) && MONEY.matcher(get(field)).matches() ? new BigDecimal(get(field)) : null;
    }

    /** Of a {@link TermField.Form#COUNT}; null when empty or no number. */
    public Integer count(TermField field) {
        return has(field) && COUNT.matcher(get(field)).matches() ? Integer.valueOf(get(field)) : null;
    }

    /** Of {@link TermField.Form#CODES}. */
    public List<String> codes(TermField field) {
        return has(field) ? List.of(get(field).split(BETWEEN_CODES, -1)) : List.of();
    }

    /** 经纪机构成交 */
    public boolean throughBroker() {
        return CodeTables.THROUGH_BROKER.equals(get(TermField.SIGN_MODE));
    }

    /** Whether anything is paid as a deposit. */
    public boolean hasDeposit() {
        BigDecimal deposit = money(TermField.DEPOSIT);
        return deposit != null && deposit.signum() > 0;
    }
}
