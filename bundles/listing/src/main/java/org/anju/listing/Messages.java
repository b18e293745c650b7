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
        send("NTF-03", List.of(), Permissions.REVIEW, row, "");
    }

    /** NTF-04: judged, or no longer valid; API clients look for themselves. */
    void toRequester(VerificationRow row, String opinion) {
        if (!Requesters.isClient(row.channel()) && row.requesterId() > 0) {
            send(
                    "NTF-04",
                    List.of(row.requesterId()),
                    null,
                    row,
                    opinion == null ? "" : settings.masking().inText(opinion));
        }
    }

    private void send(String template, List<Long> users, String permission, VerificationRow row, String opinion) {
        String who = row.institutionName() == null ? row.requesterName() : row.institutionName();
        Map<String, String> values = Map.of(
                "name",
                who,
                "matter",
                "房源核验",
                "result",
                row.state().label(),
                "number",
                row.label(),
                "opinion",
                opinion);
        Notification message = new Notification(
                template,
                users,
                null,
                permission,
                row.division(),
                null,
                "/listing/verifications/" + row.id(),
                values,
                Map.of());
        events.publish(Notification.EVENT, "notify/" + template, message.data());
    }
}
