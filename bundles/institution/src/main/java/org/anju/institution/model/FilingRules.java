package org.anju.institution.model;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What decides whether facts are right: the city's parameters (§15) and look-ups, as they are at this moment.
 *
 * @param today the day of the check, in Shanghai
 * @param allow15 P:institution.license.allow15
 * @param lenientPhone P:identity.phone.mode LENIENT, for the city or for one take-over: numbers of 5–20 digits are accepted
 * @param lenientId identity numbers need only their form (taking over old data only)
 * @param minBrokers P:institution.filing.min_brokers
 * @param fundAccountRequired P:institution.fund_account.required
 * @param authLetterRequired P:institution.auth_letter.required
 * @param agencyKeyword P:institution.scope.keyword.01
 * @param rentalKeyword P:institution.scope.keyword.02
 * @param box the map of the city
 * @param divisionKnown whether a code is or was a division
 * @param divisionSelectable whether a division may be chosen for new data
 * @param codeSelectable whether a code (second) of a dictionary (first) may be chosen
 */
public record FilingRules(
        LocalDate today,
        boolean allow15,
        boolean lenientPhone,
        boolean lenientId,
        int minBrokers,
        boolean fundAccountRequired,
        boolean authLetterRequired,
        String agencyKeyword,
        String rentalKeyword,
        MapBox box,
        Predicate<String> divisionKnown,
        Predicate<String> divisionSelectable,
        BiPredicate<String, String> codeSelectable) {

    /** The same rules with the leniency of one take-over (SYS-R14). */
    public FilingRules lenient(boolean phone, boolean id) {
        return new FilingRules(
                today,
                allow15,
                phone,
                id,
                0,
                false,
                false,
                agencyKeyword,
                rentalKeyword,
                box,
                divisionKnown,
                divisionSelectable,
                codeSelectable);
    }
}
