package org.anju.practitioner.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What decides whether facts are right: the city's parameters (§15) and look-ups, as they are at this moment.
 *
 * @param today the day of the check, in Shanghai
 * @param minAge P:practitioner.min_age
 * @param lenientPhone P:identity.phone.mode LENIENT: numbers of 5–20 digits are accepted
 * @param lenientIdentity P:identity.consistency LENIENT: what contradicts the identity number only warns
 * @param divisionKnown whether a code is or was a division
 * @param divisionSelectable whether a division may be chosen for new data
 * @param codeSelectable whether a code (second) of a dictionary (first) may be chosen
 * @param stores those of the institution, one of which must be named then; empty where it keeps none and the name is free
 */
public record PersonRules(
        LocalDate today,
        int minAge,
        boolean lenientPhone,
        boolean lenientIdentity,
        Predicate<String> divisionKnown,
        Predicate<String> divisionSelectable,
        BiPredicate<String, String> codeSelectable,
        List<StoreChoice> stores) {
    /** A store (门店) that may be named. */
    public record StoreChoice(long id, String name, String division) {}

    /** The facts with their store looked up; what is free text where the institution keeps none has no id. */
    public PersonFacts placed(PersonFacts facts) {
        return storeOf(facts)
                .map(choice -> facts.with(PersonField.STORE_ID, Long.toString(choice.id()))
                        .with(PersonField.STORE_NAME, choice.name())
                        .with(PersonField.STORE_DIVISION, choice.division()))
                .orElseGet(() -> facts.with(PersonField.STORE_ID, null));
    }

    /** The store that facts name, by id or else by name. */
    public Optional<StoreChoice> storeOf(PersonFacts facts) {
        String id = facts.get(PersonField.STORE_ID);
        String name = facts.get(PersonField.STORE_NAME);
        return stores.stream()
                .filter(store -> id == null
                        ? store.name().equals(name)
                        : Long.toString(store.id()).equals(id))
                .findFirst();
    }
}
