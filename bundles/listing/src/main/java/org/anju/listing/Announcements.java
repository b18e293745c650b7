package org.anju.listing;

import java.util.HashMap;
import java.util.Map;
import org.anju.api.event.Events;
import org.anju.api.listing.ListingEvents;
import org.anju.listing.store.VerificationRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the other domains what happened to a code ({@link ListingEvents}), inside the running transaction. */
@Component(service = Announcements.class)
public final class Announcements {
    private final Events events;

    @Activate
    public Announcements(@Reference Events events) {
        this.events = events;
    }

    void say(String type, VerificationRow row, String reason) {
        Map<String, Object> data = new HashMap<>();
        data.put("verificationId", row.id());
        data.put("code", row.code());
        data.put("house", row.house());
        data.put("division", row.division());
        data.put("institutionId", row.institutionId());
        if (type.equals(ListingEvents.INVALID)) {
            data.put("reason", reason);
        }
        events.publish(type, "listing/" + row.id(), data);
    }
}
