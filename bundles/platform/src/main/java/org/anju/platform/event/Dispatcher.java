package org.anju.platform.event;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anju.api.access.Callers;
import org.anju.api.event.EventSubscriber;
import org.anju.platform.db.Database;
import org.anju.platform.swap.Gate;
import org.anju.platform.swap.Gates;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals and delivers events, ten times a second while this node publishes and once a second otherwise. */
@Component(service = Dispatcher.class, immediate = true)
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int IDLE_TICKS = 10;

    private final Database database;
    private final Callers callers;
    private final Clock clock;
    private final Sealer sealer;
    private final Outbox outbox;
    private final Gates gates;
    private final String node = UUID.randomUUID().toString();
    private final Map<String, Delivery> deliveries = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-events"));
    private int ticks;

    @Activate
    public Dispatcher(
            @Reference Database database,
            @Reference Callers callers,
            @Reference Clock clock,
            @Reference Sealer sealer,
            @Reference Outbox outbox,
            @Reference Gates gates) {
        this.gates = gates;
        this.database = database;
        this.callers = callers;
        this.clock = clock;
        this.sealer = sealer;
        this.outbox = outbox;
        thread.scheduleWithFixedDelay(this::tick, 200, 100, TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSubscriber(ServiceReference<EventSubscriber> reference, EventSubscriber subscriber) {
        Gate gate = gates.of(reference).orElse(null);
        deliveries.put(subscriber.name(), new Delivery(subscriber, gate, database, callers, clock, node));
    }

    void removeSubscriber(EventSubscriber subscriber) {
        deliveries.computeIfPresent(subscriber.name(), (name, delivery) -> delivery.of(subscriber) ? null : delivery);
    }

    private void tick() {
        try {
            boolean due = outbox.takePublished() || ++ticks % IDLE_TICKS == 0;
            if (due) {
                sealer.seal();
                deliveries.values().forEach(Dispatcher::drain);
            }
        } catch (RuntimeException e) {
            LOG.warn("Events wait: {}", e.toString());
        }
    }

    /** One subscriber's trouble is not the others'. */
    private static void drain(Delivery delivery) {
        try {
            int rounds = 0;
            while (delivery.run() && ++rounds < 50) {
                // There may be more.
            }
        } catch (RuntimeException e) {
            LOG.warn("A subscriber waits: {}", e.toString());
        }
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }
}
