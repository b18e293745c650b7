package org.anju.practitioner;

import java.util.List;
import java.util.Map;
import org.anju.api.event.Events;
import org.anju.api.notify.Notification;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.model.Permissions;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CaseRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Messages to people about cases and cards (NTF-03, NTF-04): durable events inside the transaction, so that none is lost. They name
 * institution and number, never the person; what somebody wrote is masked.
 */
@Component(service = Messages.class)
public final class Messages {
    private final Events events;
    private final Settings settings;

    @Activate
    public Messages(@Reference Events events, @Reference Settings settings) {
        this.events = events;
        this.settings = settings;
    }

    /** NTF-03: a case waits for the verifiers of its division. */
    void toVerifiers(CaseRow row) {
        toVerifiers(
                row, about(row.name(), row.institutionName()), row.caseNo(), "/practitioner/card-cases/" + row.id());
    }

    /** NTF-03 for a batch: one message, not hundreds. */
    void toVerifiers(CaseRow one, long cases) {
        toVerifiers(one, one.institutionName(), "共" + cases + "件", "/practitioner/verification");
    }

    private void toVerifiers(CaseRow row, String name, String number, String link) {
        Notification.toHolders(
                        "NTF-03",
                        Permissions.VERIFY,
                        row.division(),
                        link,
                        values(name, matter(row), "待核验", number, null))
                .publish(events);
    }

    /** NTF-04: passed, returned or ended, to the institution. */
    void toApplicant(CaseRow row, CaseState outcome, String opinion) {
        String result = row.kind().stateLabel(outcome);
        Notification.toInstitution(
                        "NTF-04",
                        row.institutionId(),
                        List.of(),
                        "/practitioner/card-cases/" + row.id(),
                        values(about(row.name(), row.institutionName()), matter(row), result, row.caseNo(), opinion))
                .publish(events);
    }

    /** NTF-04 about a card: suspended, resumed, cancelled ex officio, expired. */
    void toInstitution(CardRow card, String opinion) {
        Notification.toInstitution(
                        "NTF-04",
                        card.institutionId(),
                        List.of(),
                        "/practitioner/cards/" + card.id(),
                        values(
                                about(card.name(), card.institutionName()),
                                "从业人员信息卡",
                                card.state().label(),
                                card.number(),
                                opinion))
                .publish(events);
    }

    private static String matter(CaseRow row) {
        return row.kind().table().name();
    }

    /** An institution has many people: a message says which one. */
    private static String about(String person, String institution) {
        return person + "（" + institution + "）";
    }

    private Map<String, String> values(String name, String matter, String result, String number, String opinion) {
        return Notification.caseValues(
                name, matter, result, number, settings.masking().inText(opinion));
    }
}
