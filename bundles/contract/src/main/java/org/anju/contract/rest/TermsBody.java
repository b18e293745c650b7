package org.anju.contract.rest;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.api.rest.Field;
import org.anju.api.rest.FieldTable;
import org.anju.contract.model.Facility;
import org.anju.contract.model.TermField;
import org.anju.contract.model.Terms;

/** What the parties agreed, in JSON (CON-F1); the names are those of the specification. Days are {@code yyyy-MM-dd}, money in yuan. */
@FieldTable(TermField.class)
public record TermsBody(
        String signMode,
        String purpose,
        String startDate,
        String endDate,
        Integer freeDays,
        String freeFrom,
        String freeTo,
        BigDecimal monthlyRent,
        String payCycle,
        String firstPayDate,
        Integer payDay,
        BigDecimal deposit,
        Integer depositReturnDays,
        String deductCases,
        String rentAccount,
        List<String> feesByLessor,
        List<String> feesByLessee,
        @Field("附属设施、物品") List<FacilityBody> facilities,
        Boolean sublet,
        String disputeWay,
        String clauses,
        String brokerCardNo) {
    /** More digits than any amount has; such a number is written as it came, and refused. */
    private static final int MOST_DIGITS = 30;

    /** A line of the 房屋交割单. */
    public record FacilityBody(
            @Field(value = "名称", required = true, max = 50) String name,
            @Field(value = "数量", required = true) Integer quantity,
            @Field(value = "备注", max = 100) String note) {}

    Terms terms() {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        values.put(TermField.SIGN_MODE, signMode);
        values.put(TermField.PURPOSE, purpose);
        values.put(TermField.START_DATE, startDate);
        values.put(TermField.END_DATE, endDate);
        values.put(TermField.FREE_DAYS, text(freeDays));
        values.put(TermField.FREE_FROM, freeFrom);
        values.put(TermField.FREE_TO, freeTo);
        values.put(TermField.MONTHLY_RENT, text(monthlyRent));
        values.put(TermField.PAY_CYCLE, payCycle);
        values.put(TermField.FIRST_PAY_DATE, firstPayDate);
        values.put(TermField.PAY_DAY, text(payDay));
        values.put(TermField.DEPOSIT, text(deposit));
        values.put(TermField.DEPOSIT_RETURN_DAYS, text(depositReturnDays));
        values.put(TermField.DEDUCT_CASES, deductCases);
        values.put(TermField.RENT_ACCOUNT, rentAccount);
        values.put(TermField.FEES_BY_LESSOR, text(feesByLessor));
        values.put(TermField.FEES_BY_LESSEE, text(feesByLessee));
        values.put(TermField.SUBLET, sublet == null ? null : sublet.toString());
        values.put(TermField.DISPUTE_WAY, disputeWay);
        values.put(TermField.CLAUSES, clauses);
        values.put(TermField.BROKER_CARD_NO, brokerCardNo);
        return new Terms(values, lines());
    }

    private List<Facility> lines() {
        return facilities == null
                ? List.of()
                : facilities.stream()
                        .map(f -> new Facility(f.name(), f.quantity(), f.note()))
                        .toList();
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static String text(BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        boolean plain = Math.abs(amount.scale()) < MOST_DIGITS && amount.precision() < MOST_DIGITS;
        return plain ? amount.toPlainString() : amount.toString();
    }

    /** Codes; what is empty or holds a comma is none, and makes the list one that is refused. */
    private static String text(List<String> codes) {
        return codes == null
                ? null
                : codes.stream().map(TermsBody::code).collect(Collectors.joining(Terms.BETWEEN_CODES));
    }

    private static String code(String sent) {
        boolean none = sent == null || sent.isBlank() || sent.contains(Terms.BETWEEN_CODES);
        return none ? Terms.BETWEEN_CODES : sent.strip();
    }

    static TermsBody of(Terms terms) {
        return new TermsBody(
                terms.get(TermField.SIGN_MODE),
                terms.get(TermField.PURPOSE),
                terms.get(TermField.START_DATE),
                terms.get(TermField.END_DATE),
                terms.count(TermField.FREE_DAYS),
                terms.get(TermField.FREE_FROM),
                terms.get(TermField.FREE_TO),
                terms.money(TermField.MONTHLY_RENT),
                terms.get(TermField.PAY_CYCLE),
                terms.get(TermField.FIRST_PAY_DATE),
                terms.count(TermField.PAY_DAY),
                terms.money(TermField.DEPOSIT),
                terms.count(TermField.DEPOSIT_RETURN_DAYS),
                terms.get(TermField.DEDUCT_CASES),
                terms.get(TermField.RENT_ACCOUNT),
                terms.codes(TermField.FEES_BY_LESSOR),
                terms.codes(TermField.FEES_BY_LESSEE),
                terms.facilities().stream()
                        .map(f -> new FacilityBody(f.name(), f.quantity(), f.note()))
                        .toList(),
                Boolean.valueOf(terms.get(TermField.SUBLET)),
                terms.get(TermField.DISPUTE_WAY),
                terms.get(TermField.CLAUSES),
                terms.get(TermField.BROKER_CARD_NO));
    }
}
