package org.anju.listing.model;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.anju.api.listing.RoomRules;

/**
 * What decides at this moment whether a request is right.
 *
 * @param divisionKnown whether six digits are or were a division
 * @param divisionSelectable whether it may be chosen for new data
 * @param divisionInScope whether the caller may verify there
 * @param codeSelectable whether a code of a dictionary may be chosen
 * @param room what is asked of a room that is let alone
 */
public record RequestRules(
        LocalDate today,
        Predicate<String> divisionKnown,
        Predicate<String> divisionSelectable,
        Predicate<String> divisionInScope,
        BiPredicate<String, String> codeSelectable,
        RoomRules room) {}
