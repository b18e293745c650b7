package org.anju.platform.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anju.api.event.Events;
import org.anju.platform.db.Database;
import org.anju.platform.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes events into {@code plt_event} in the publisher's transaction. They have no position yet: the {@link Sealer} gives it. */
@Component(service = {Events.class, Outbox.class})
public final class Outbox implements Events {
    private final Database database;
    private final Clock clock;
    private final AtomicBoolean published = new AtomicBoolean(true);

    @Activate
    public Outbox(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void publish(String type, String subject, Map<String, Object> data) {
        if (!database.inTransaction()) {
            throw new IllegalStateException("An event belongs into the transaction of what happened: " + type);
        }
        database.update(
                "INSERT INTO plt_event (type, subject, happened_at, data) VALUES (?, ?, ?, ?)",
                type,
                subject,
                Timestamp.from(clock.instant()),
                Json.write(data));
        published.set(true);
    }

    /** Whether this node published since the last call: then the sealer looks sooner. */
    boolean takePublished() {
        return published.getAndSet(false);
    }
}
