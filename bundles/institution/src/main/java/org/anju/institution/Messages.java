package org.anju.institution;

import java.util.List;
import java.util.Map;
import org.anju.api.event.Events;
import org.anju.api.notify.Notification;
import org.anju.institution.model.Permissions;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.InstitutionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Messages to people about filings (NTF-03, NTF-04): durable events inside the transaction, so that none is lost. Numbers of persons in what
 * somebody wrote are masked.
 */
@Component(service = Messages.class)
public final class Messages {
    private final Events events;
    private final Privacy privacy;

    @Activate
    public Messages(@Reference Events events, @Reference Privacy privacy) {
        this.events = events;
        this.privacy = privacy;
    }

    /** NTF-03: a case waits for the reviewers of its division. */
    void toReviewers(FilingRow filing) {
        Notification.toHolders("NTF-03", Permissions.REVIEW, filing.division(), link(filing), values(filing, null))
                .publish(events);
    }

    /** NTF-04: returned, passed or refused, to who entered it and to the institution. */
    void toApplicant(FilingRow filing, String opinion) {
        Notification.toInstitution(
                        "NTF-04", filing.about(), List.of(filing.enteredBy()), link(filing), values(filing, opinion))
                .publish(events);
    }

    /** NTF-04 about the institution itself: suspended, resumed, cancelled, expired, or soon to expire. */
    void toInstitution(InstitutionRow institution, String what, String opinion) {
        Notification.toInstitution(
                        "NTF-04",
                        institution.id(),
                        List.of(),
                        "/institution/institutions/" + institution.id(),
                        values(institution.name(), "机构备案", what, institution.filingNo(), opinion))
                .publish(events);
    }

    private static String link(FilingRow filing) {
        return "/institution/filings/" + filing.id();
    }

    private Map<String, String> values(FilingRow filing, String opinion) {
        return values(
                filing.name(), filing.kind().table().name(), filing.state().label(), filing.caseNo(), opinion);
    }

    private Map<String, String> values(String name, String matter, String result, String number, String opinion) {
        return Notification.caseValues(
                name, matter, result, number, privacy.masking().inText(opinion));
    }
}
