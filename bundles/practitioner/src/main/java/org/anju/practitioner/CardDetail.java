package org.anju.practitioner;

import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CaseRow;

/**
 * A card as its page shows it.
 *
 * @param facts masked unless the caller asked for them in full and may
 * @param cases all about it, oldest first
 * @param checkUrl what its QR code says, null before it is activated
 */
public record CardDetail(
        CardRow card, PersonFacts facts, List<AllowedAction> actions, List<CaseRow> cases, String checkUrl) {}
