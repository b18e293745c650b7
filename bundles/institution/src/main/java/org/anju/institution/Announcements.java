package org.anju.institution;

import java.util.HashMap;
import java.util.Map;
import org.anju.api.event.Events;
import org.anju.institution.store.InstitutionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the other domains what happened to an institution ({@link org.anju.api.institution.InstitutionEvents}). */
@Component(service = Announcements.class)
public final class Announcements {
    private final Events events;

    @Activate
    public Announcements(@Reference Events events) {
        this.events = events;
    }

    void say(String type, InstitutionRow institution) {
        say(type, institution, Map.of());
    }

    void say(String type, InstitutionRow institution, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("institutionId", institution.id());
        data.put("name", institution.name());
        data.put("division", institution.division());
        events.publish(type, "institution/" + institution.id(), data);
    }
}
