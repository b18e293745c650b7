package org.anju.contract.model;

import java.util.function.Predicate;
import org.anju.api.listing.RoomRules;

/**
 * What decides at this moment whether a typed house is right.
 *
 * @param divisionSelectable whether a house may lie there
 * @param certTypeSelectable whether a 权属证明类型 may be chosen
 * @param room what is asked of a room that is let alone
 */
public record HouseRules(Predicate<String> divisionSelectable, Predicate<String> certTypeSelectable, RoomRules room) {}
