package org.anju.contract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.api.value.Mask;
import org.anju.api.value.Masking;

/** What the handler enters (CON-F1): terms and parties. */
public record Content(Terms terms, List<Party> parties) {
    public Content {
        parties = List.copyOf(parties);
    }

    public static Content begun() {
        return new Content(Terms.begun(), List.of());
    }

    public List<Party> of(PartyRole role) {
        return parties.stream().filter(party -> party.role() == role).toList();
    }

    /** Those who conclude the contract: lessors, then lessees. */
    public List<Party> contractors() {
        return Stream.of(PartyRole.LESSOR, PartyRole.LESSEE)
                .flatMap(role -> of(role).stream())
                .toList();
    }

    /** Names of the contractors, for lists and for the search by a part. */
    public String names() {
        return contractors().stream()
                .map(Party::name)
                .filter(name -> name != null)
                .collect(Collectors.joining("、"));
    }

    /** Names as anybody may read them (§2.2): firms in full, people by the first character. */
    public String publicNames(PartyRole role) {
        return of(role).stream()
                .map(party -> party.isFirm() ? party.name() : Mask.name(party.name()))
                .collect(Collectors.joining("、"));
    }

    /** How many people live there at least: natural lessees and the occupants. */
    public long people() {
        return of(PartyRole.LESSEE).stream().filter(p -> !p.isFirm()).count()
                + of(PartyRole.OCCUPANT).size();
    }

    public boolean has(LessorNature nature) {
        return of(PartyRole.LESSOR).stream().anyMatch(lessor -> lessor.lessorNature() == nature);
    }

    /** 转租的住房租赁企业 among the lessors. */
    public Optional<Party> subletFirm() {
        return of(PartyRole.LESSOR).stream()
                .filter(lessor -> lessor.isFirm() && lessor.lessorNature() == LessorNature.SUBLESSOR)
                .findFirst();
    }

    /** Whether another one says the same, whatever ids its parties have. */
    public boolean same(Content other) {
        return terms.equals(other.terms) && Stream.of(PartyRole.values()).allMatch(role -> same(role, other));
    }

    boolean same(PartyRole role, Content other) {
        return unknown(role).equals(other.unknown(role));
    }

    private List<Party> unknown(PartyRole role) {
        return of(role).stream().map(Party::unknown).toList();
    }

    public Content masked(Masking mask) {
        return new Content(terms, parties.stream().map(p -> p.masked(mask)).toList());
    }

    /** The same as a page sent it back, numbers that are exactly their shown masks taken from what is stored. */
    public Content unmasked(Content stored, Masking mask) {
        List<Party> clear = new ArrayList<>();
        for (Party sent : parties) {
            clear.add(stored.parties.stream()
                    .filter(kept -> kept.role() == sent.role() && kept.id().equals(sent.id()))
                    .findFirst()
                    .map(kept -> sent.unmasked(kept, mask))
                    .orElseGet(sent::unknown));
        }
        return new Content(terms, clear);
    }
}
