package org.anju.platform.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.platform.db.Database;
import org.anju.platform.json.Json;
import org.anju.platform.swap.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one subscriber forward: one node at a time (lease), in order, position kept after each event. A subscriber that throws is
 * tried again later, ever more slowly; nothing overtakes. What is delivered is inside the gate of the subscriber's domain; while that is
 * held nothing is, and what comes meanwhile reaches the next version.
 */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final int BATCH = 100;

    private final EventSubscriber subscriber;
    private final Gate gate;
    private final Database database;
    private final Callers callers;
    private final Clock clock;
    private final String node;
    private volatile boolean leaving;
    private int failures;
    private Instant notBefore = Instant.MIN;

    /** @param gate of the subscriber's domain; null for the platform's own */
    Delivery(EventSubscriber subscriber, Gate gate, Database database, Callers callers, Clock clock, String node) {
        this.subscriber = subscriber;
        this.gate = gate;
        this.database = database;
        this.callers = callers;
        this.clock = clock;
        this.node = node;
    }

    boolean of(EventSubscriber other) {
        return subscriber == other;
    }

    /** Delivers what is due; returns whether there may be more at once. */
    boolean run() {
        if (gate == null) {
            return bring();
        }
        leaving = false;
        try (Gate.Pass pass = gate.tryEnter(() -> leaving = true)) {
            return pass != null && bring();
        }
    }

    private boolean bring() {
        if (clock.instant().isBefore(notBefore) || subscriber.types().isEmpty() || !lease()) {
            return false;
        }
        long sealed = sealed();
        long position = position();
        List<Event> events = position < sealed ? next(position, sealed) : List.of();
        for (Event event : events) {
            if (leaving || !deliver(event)) {
                return false;
            }
        }
        if (position < sealed && events.size() < BATCH) {
            // Nothing else up to here was for this subscriber: what it has passed may be forgotten.
            keep(sealed);
        }
        return events.size() == BATCH;
    }

    /** The position given last; none is given below it any more. */
    private long sealed() {
        return database.query(row -> row.getLong(1), "SELECT number FROM plt_counter WHERE name = 'event'")
                .get(0);
    }

    private void keep(long position) {
        database.update(
                "UPDATE plt_subscriber SET position = ? WHERE name = ? AND position < ?",
                position,
                subscriber.name(),
                position);
    }

    private boolean lease() {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp until = Timestamp.from(clock.instant().plus(LEASE));
        int taken = database.update(
                "UPDATE plt_subscriber SET node = ?, leased_until = ? WHERE name = ? AND (node = ? OR leased_until < ?)",
                node,
                until,
                subscriber.name(),
                node,
                now);
        return taken == 1 || (position() < 0 && enrol(until));
    }

    private boolean enrol(Timestamp until) {
        return database.update(
                        "INSERT INTO plt_subscriber (name, position, node, leased_until) VALUES (?, 0, ?, ?)",
                        subscriber.name(),
                        node,
                        until)
                == 1;
    }

    /** −1 while the subscriber is not known. */
    private long position() {
        return database
                .query(row -> row.getLong(1), "SELECT position FROM plt_subscriber WHERE name = ?", subscriber.name())
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    private List<Event> next(long position, long sealed) {
        String types = subscriber.types().stream().map(type -> "?").collect(Collectors.joining(","));
        Object[] arguments = new Object[subscriber.types().size() + 2];
        arguments[0] = position;
        arguments[1] = sealed;
        int i = 2;
        for (String type : subscriber.types()) {
            arguments[i++] = type;
        }
        return database.query(
                row -> new Event(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        Json.readObject(row.getString(5))),
                "SELECT position, type, subject, happened_at, data FROM plt_event"
                        + " WHERE position > ? AND position <= ? AND type IN (" + types
                        + ") ORDER BY position FETCH FIRST " + BATCH + " ROWS ONLY",
                arguments);
    }

    private boolean deliver(Event event) {
        try {
            callers.as(Caller.system(), () -> {
                subscriber.on(event);
                return null;
            });
            keep(event.position());
            failures = 0;
            return true;
        } catch (RuntimeException e) {
            failures++;
            notBefore = clock.instant().plusSeconds(Math.min(60, 1L << Math.min(failures, 6)));
            LOG.warn(
                    "{} could not take {} at {}, trying again: {}",
                    subscriber.name(),
                    event.type(),
                    event.position(),
                    e.toString());
            return false;
        }
    }
}
