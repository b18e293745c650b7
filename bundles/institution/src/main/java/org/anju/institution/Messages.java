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

/** Messages to people about filings (NTF-03, NTF-04): durable events inside the transaction, so that none is lost. */
@Component(service = Messages.class)
public final class Messages {
    private final Events events;
    private final Accounts accounts;

    @Activate
    public Messages(@Reference Events events, @Reference Accounts accounts) {
        this.events = events;
        this.accounts = accounts;
    }

    /** NTF-03: a case waits for the reviewers of its division. */
    void toReviewers(FilingRow filing) {
        send(
                "NTF-03",
                List.of(),
                Permissions.REVIEW,
                filing.division(),
                link(filing),
                values(
                        filing.name(),
                        filing.kind().table().name(),
                        filing.state().label(),
                        filing.caseNo(),
                        ""));
    }

    /** NTF-04: returned, passed or refused, to who entered it and to the institution. */
    void toApplicant(FilingRow filing, String opinion) {
        List<Long> users = accounts.users(filing.about());
        if (!users.contains(filing.enteredBy())) {
            users.add(filing.enteredBy());
        }
        send(
                "NTF-04",
                users,
                null,
                null,
                link(filing),
                values(
                        filing.name(),
                        filing.kind().table().name(),
                        filing.state().label(),
                        filing.caseNo(),
                        opinion));
    }

    /** NTF-04 about the institution itself: suspended, resumed, cancelled, expired, or soon to expire. */
    void toInstitution(InstitutionRow institution, String what, String opinion) {
        send(
                "NTF-04",
                accounts.users(institution.id()),
                null,
                null,
                "/institution/institutions/" + institution.id(),
                values(institution.name(), "机构备案", what, institution.filingNo(), opinion));
    }

    private static String link(FilingRow filing) {
        return "/institution/filings/" + filing.id();
    }

    private static Map<String, String> values(
            String name, String matter, String result, String number, String opinion) {
        return Map.of(
                "name", name,
                "matter", matter,
                "result", result,
                "number", number == null ? "" : number,
                "opinion", opinion == null ? "" : opinion);
    }

    private void send(
            String template,
            List<Long> users,
            String permission,
            String division,
            String link,
            Map<String, String> values) {
        if (users.isEmpty() && permission == null) {
            return;
        }
        Notification message = new Notification(template, users, permission, division, null, link, values, Map.of());
        events.publish(Notification.EVENT, "notify/" + template, message.data());
    }
}
