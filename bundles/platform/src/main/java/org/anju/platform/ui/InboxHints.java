package org.anju.platform.ui;

import java.util.List;
import java.util.Set;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.api.notify.Notification;
import org.anju.platform.rest.StreamEvent;
import org.anju.platform.router.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the open pages of a user that a message arrived; the page then asks how many are unread. */
@Component(service = EventSubscriber.class)
public final class InboxHints implements EventSubscriber {
    private final Stream stream;

    @Activate
    public InboxHints(@Reference Stream stream) {
        this.stream = stream;
    }

    @Override
    public String name() {
        return "platform.inbox";
    }

    @Override
    public Set<String> types() {
        return Set.of(Notification.DELIVERED);
    }

    @Override
    public void on(Event event) {
        if (event.data().get("users") instanceof List<?> users) {
            users.forEach(user -> stream.tell(((Number) user).longValue(), StreamEvent.INBOX, 0));
        }
    }
}
