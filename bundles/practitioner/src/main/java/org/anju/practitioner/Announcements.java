package org.anju.practitioner;

import java.util.HashMap;
import java.util.Map;
import org.anju.api.event.Events;
import org.anju.practitioner.store.CardRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the other domains what happened to a card ({@link PractitionerEvents}), inside the running transaction. */
@Component(service = Announcements.class)
public final class Announcements {
    private final Events events;

    @Activate
    public Announcements(@Reference Events events) {
        this.events = events;
    }

    void say(String type, CardRow card) {
        Map<String, Object> data = new HashMap<>();
        data.put("cardId", card.id());
        data.put("number", card.number());
        data.put("institutionId", card.institutionId());
        data.put("division", card.division());
        data.put("person", card.idNoHash());
        data.put("edition", card.edition());
        events.publish(type, "card/" + card.id(), data);
    }
}
