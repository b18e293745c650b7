package org.anju.contract.model;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What decides whether the content of a contract is right: parameters (§15) and look-ups, as they are at this moment.
 *
 * @param today the day of the check, in Shanghai
 * @param lenientPhone P:identity.phone.mode LENIENT
 * @param maxYears P:contract.max_years
 * @param divisionKnown whether a code is or was a division
 * @param codeSelectable whether a code (second) of a dictionary (first) may be chosen
 */
public record ContentRules(
        LocalDate today,
        boolean lenientPhone,
        int maxYears,
        Predicate<String> divisionKnown,
        BiPredicate<String, String> codeSelectable) {
    /** Whether a term is longer than the law lets it be (CON-R07, 民法典第七百零五条); both days belong to it. */
    public boolean tooLong(Terms terms) {
        LocalDate from = terms.day(TermField.START_DATE);
        LocalDate to = terms.day(TermField.END_DATE);
        return from != null && to != null && to.isAfter(from.plusYears(maxYears).minusDays(1));
    }

    /** M-CON-09 */
    public String tooLongMessage() {
        return "租赁期限不得超过" + (maxYears == 20 ? "二十" : String.valueOf(maxYears)) + "年";
    }
}
