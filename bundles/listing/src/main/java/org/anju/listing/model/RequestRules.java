package org.anju.listing.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What decides at this moment whether a request is right.
 *
 * @param divisionKnown whether six digits are or were a division
 * @param divisionSelectable whether it may be chosen for new data
 * @param divisionInScope whether the caller may verify there
 * @param codeSelectable whether a code of a dictionary may be chosen
 * @param maxPersons P:listing.room.max_persons
 * @param minAreaPerPerson P:listing.room.min_area_per_person, in m²
 */
public record RequestRules(
        LocalDate today,
        Predicate<String> divisionKnown,
        Predicate<String> divisionSelectable,
        Predicate<String> divisionInScope,
        BiPredicate<String, String> codeSelectable,
        int maxPersons,
        BigDecimal minAreaPerPerson) {}
