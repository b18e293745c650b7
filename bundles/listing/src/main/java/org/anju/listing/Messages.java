package org.anju.listing;

import java.util.List;
import java.util.Map;
import org.anju.api.event.Events;
import org.anju.api.notify.Notification;
import org.anju.listing.model.Permissions;
import org.anju.listing.store.VerificationRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Messages about verifications (NTF-03, NTF-04): durable events inside the transaction. They name the code, never the owner. */
@Component(service = Messages.class)
public final class Messages {
    private final Events events;
    private final Settings settings;

    @Activate
    public Messages(@Reference Events events, @Reference Settings settings) {
        this.events = events;
        this.settings = settings;
    }

    /** NTF-03: a house waits to be judged by people. */
    void toReviewers(VerificationRow row) {
        Notification.toHolders("NTF-03", Permissions.REVIEW, row.division(), link(row), values(row, null))
                .publish(events);
    }

    /** NTF-04: judged, or no longer valid; API clients look for themselves. */
    void toRequester(VerificationRow row, String opinion) {
        if (!Requesters.isClient(row.channel()) && row.requesterId() > 0) {
            String masked = opinion == null ? null : settings.masking().inText(opinion);
            Notification.toUsers("NTF-04", List.of(row.requesterId()), link(row), values(row, masked))
                    .publish(events);
        }
    }

    private static String link(VerificationRow row) {
        return "/listing/verifications/" + row.id();
    }

    private static Map<String, String> values(VerificationRow row, String opinion) {
        String who = row.institutionName() == null ? row.requesterName() : row.institutionName();
        return Notification.caseValues(who, "房源核验", row.state().label(), row.label(), opinion);
    }
}
