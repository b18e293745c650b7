package org.anju.listing.model;

import java.util.Optional;
import java.util.function.Predicate;
import org.anju.api.listing.PropertyRegister.Holder;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.value.NameGrams;

/**
 * The pass conditions (LST-R05).
 *
 * @param blockMortgage P:listing.block.mortgage
 * @param blockLet P:listing.block.leased
 */
public record Judgement(boolean blockMortgage, boolean blockLet) {
    /** 集中式租赁项目: approved as a project, whatever its planned use is. */
    private static final String RENTAL_PROJECT = "06";

    /**
     * What speaks against the house; empty when it passes. Who is not its owner learns nothing else of it.
     *
     * @param property as the register has it; null when it has none
     * @param let whether it is let now
     */
    public Optional<Refusal> of(Request request, Property property, boolean let) {
        if (property == null) {
            return Optional.of(Refusal.UNKNOWN);
        }
        if (property.holders().stream().noneMatch(holder -> isOwner(request, holder))) {
            return Optional.of(Refusal.OTHER_OWNER);
        }
        if (property.sealed()) {
            return Optional.of(Refusal.SEIZED);
        }
        if (property.disputed()) {
            return Optional.of(Refusal.DISPUTED);
        }
        if (property.unlettable()) {
            return Optional.of(Refusal.UNLETTABLE);
        }
        if (!property.residential() && !request.certType().equals(RENTAL_PROJECT)) {
            return Optional.of(Refusal.NOT_RESIDENTIAL);
        }
        if (request.room() && property.area() != null && request.roomArea().compareTo(property.area()) > 0) {
            return Optional.of(Refusal.ROOM_TOO_LARGE);
        }
        if (blockMortgage && property.mortgaged()) {
            return Optional.of(Refusal.MORTGAGED);
        }
        return blockLet && let ? Optional.of(Refusal.LET) : Optional.empty();
    }

    private static boolean isOwner(Request request, Holder holder) {
        return holder.name() != null
                && holder.idNo() != null
                && NameGrams.key(holder.name()).equals(NameGrams.key(request.ownerName()))
                && request.ownerIdNo().equals(Request.idNo(holder.idNo()));
    }

    /**
     * What the register says now against a code that was given (LST-T07); empty when nothing.
     *
     * @param verified whether a right holder is who was verified
     */
    public static Optional<Refusal> afterwards(Property property, Predicate<Holder> verified) {
        if (property.sealed()) {
            return Optional.of(Refusal.SEIZED);
        }
        if (property.disputed()) {
            return Optional.of(Refusal.DISPUTED);
        }
        if (property.unlettable()) {
            return Optional.of(Refusal.UNLETTABLE);
        }
        return property.holders().stream().noneMatch(verified) ? Optional.of(Refusal.OTHER_OWNER) : Optional.empty();
    }
}
