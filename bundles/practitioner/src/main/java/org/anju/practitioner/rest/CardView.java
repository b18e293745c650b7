package org.anju.practitioner.rest;

import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.practitioner.CardDetail;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;
import org.anju.practitioner.store.CardRow;

/**
 * A card as its page shows it.
 *
 * @param reason why it is suspended or over
 * @param downloadable whether its picture can be downloaded
 * @param checkUrl what its QR code says
 * @param cases all about it, oldest first
 */
public record CardView(
        long id,
        int version,
        String state,
        String stateLabel,
        String stateTone,
        List<AllowedAction> actions,
        CardItem summary,
        FactsBody facts,
        String categoryName,
        String certTypeName,
        String storeDivisionName,
        String birthDate,
        String shortName,
        String reason,
        boolean downloadable,
        String checkUrl,
        List<CaseItem> cases) {
    static CardView of(CardDetail detail, Named names) {
        CardRow row = detail.card();
        CardItem summary = CardItem.of(row, names);
        PersonFacts facts = detail.facts();
        return new CardView(
                row.id(),
                row.version(),
                summary.state(),
                summary.stateLabel(),
                summary.stateTone(),
                detail.actions(),
                summary,
                FactsBody.of(facts),
                summary.categoryName(),
                names.certificate(facts.get(PersonField.CERT_TYPE)),
                names.division(facts.get(PersonField.STORE_DIVISION)),
                facts.get(PersonField.BIRTH_DATE),
                row.shortName(),
                row.reason(),
                row.state() == CardState.ACTIVE,
                detail.checkUrl(),
                detail.cases().stream().map(c -> CaseItem.of(c, names)).toList());
    }
}
