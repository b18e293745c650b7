package org.anju.practitioner.store;

import org.anju.practitioner.model.CardState;

/**
 * What a list of cards is filtered by; null means any.
 *
 * @param life {@link CardState#life}: P to be activated, E in effect, H history
 * @param name a part, as {@link org.anju.api.value.NameGrams#key} writes it
 * @param idNoHash the person's
 */
public record CardFilter(
        String life,
        CardState state,
        String name,
        String number,
        String category,
        String division,
        Long institutionId,
        String idNoHash) {
    public static CardFilter ofPerson(String idNoHash) {
        return new CardFilter(null, null, null, null, null, null, null, idNoHash);
    }

    /** The same of those in one state only. */
    public CardFilter in(CardState wanted) {
        return new CardFilter(wanted.life(), wanted, name, number, category, division, institutionId, idNoHash);
    }
}
