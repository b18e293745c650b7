package org.anju.api.event;

import java.util.Set;

/**
 * Follows events of other domains. Registered as an OSGi service; it is called with each event of its types at least once,
 * in order, also with those that happened while it was away. Being called twice with one position must change nothing.
 * Throwing means: again later; nothing behind that event is delivered to this subscriber before.
 */
public interface EventSubscriber {
    /** A name that stays the same for ever, e.g. {@code account.institutions}: the position is kept under it. */
    String name();

    Set<String> types();

    void on(Event event);
}
