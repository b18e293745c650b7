package org.anju.practitioner;

import java.util.List;
import java.util.Optional;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.practitioner.model.PersonDiff.Change;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CaseRow;

/**
 * A case as its page shows it.
 *
 * @param facts masked unless the caller asked for them in full and may
 * @param onceVerified what follows when a verifier passes it
 * @param changes what differs from the card in effect (信息卡变更)
 * @param card the card that it is about, or that came from it
 */
public record CaseDetail(
        CaseRow row,
        PersonFacts facts,
        List<AllowedAction> actions,
        String onceVerified,
        List<Change> changes,
        Optional<CardRow> card) {}
