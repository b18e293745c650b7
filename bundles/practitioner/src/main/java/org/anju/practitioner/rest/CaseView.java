package org.anju.practitioner.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.practitioner.CaseDetail;
import org.anju.practitioner.model.PersonDiff.Change;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;
import org.anju.practitioner.store.CaseRow;

/**
 * A case as its page shows it.
 *
 * @param onceVerified what follows when a verifier passes it, in Chinese
 * @param summary what lists show
 * @param reason 注销原因
 * @param opinion the last 核验意见 or 退回原因
 * @param changes what differs from the card in effect
 * @param card the card that it is about, or that came from it; null before the verification passed
 */
public record CaseView(
        long id,
        int version,
        String state,
        String stateLabel,
        String stateTone,
        List<AllowedAction> actions,
        String onceVerified,
        CaseItem summary,
        FactsBody facts,
        String categoryName,
        String certTypeName,
        String storeDivisionName,
        String birthDate,
        LocalDate firstAppliedOn,
        Instant appliedAt,
        Instant decidedAt,
        Instant activatedAt,
        String enteredBy,
        String reason,
        String opinion,
        List<Change> changes,
        CardItem card) {
    static CaseView of(CaseDetail detail, Named names) {
        CaseRow row = detail.row();
        CaseItem summary = CaseItem.of(row, names);
        PersonFacts facts = detail.facts();
        return new CaseView(
                row.id(),
                row.version(),
                summary.state(),
                summary.stateLabel(),
                summary.stateTone(),
                detail.actions(),
                detail.onceVerified(),
                summary,
                FactsBody.of(facts),
                summary.categoryName(),
                names.certificate(facts.get(PersonField.CERT_TYPE)),
                names.division(facts.get(PersonField.STORE_DIVISION)),
                facts.get(PersonField.BIRTH_DATE),
                row.firstAppliedOn(),
                row.appliedAt(),
                row.decidedAt(),
                row.activatedAt(),
                row.enteredName(),
                row.reason(),
                row.opinion(),
                detail.changes(),
                detail.card().map(card -> CardItem.of(card, names)).orElse(null));
    }
}
