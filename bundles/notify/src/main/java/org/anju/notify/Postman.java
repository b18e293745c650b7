package org.anju.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.api.account.InstitutionAccounts;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.api.event.Events;
import org.anju.api.notify.Notification;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.notify.model.Template;
import org.anju.notify.model.TemplateText;
import org.anju.notify.store.MessageQueries;
import org.anju.notify.store.MessageRow;
import org.anju.notify.store.NotifyStore;
import org.anju.notify.store.OutboxQueries;
import org.anju.notify.store.OutboxRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the domains announce ({@link Notification}) into in-app messages and SMS in the outbox, each event once. */
@Component
public final class Postman implements EventSubscriber {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int CODE_MINUTES = 5;

    private final NotifyStore store;
    private final MessageQueries messages;
    private final OutboxQueries outbox;
    private final Templates templates;
    private final Courier courier;
    private final Secrets secrets;
    private final Parameters parameters;
    private final Events events;

    /** Knows who acts for an institution and who may review what; while it is away, messages to them wait. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    volatile InstitutionAccounts accounts;

    @Activate
    public Postman(
            @Reference NotifyStore store,
            @Reference MessageQueries messages,
            @Reference OutboxQueries outbox,
            @Reference Templates templates,
            @Reference Courier courier,
            @Reference Secrets secrets,
            @Reference Parameters parameters,
            @Reference Events events) {
        this.store = store;
        this.messages = messages;
        this.outbox = outbox;
        this.templates = templates;
        this.courier = courier;
        this.secrets = secrets;
        this.parameters = parameters;
        this.events = events;
    }

    @Override
    public String name() {
        return "notify.messages";
    }

    @Override
    public Set<String> types() {
        return Set.of(Notification.EVENT);
    }

    @Override
    public void on(Event event) {
        Notification wanted = Notification.from(event.data());
        Template kind = Template.find(wanted.template()).orElse(null);
        if (kind == null) {
            // waiting for it would hold up everything behind
            LOG.warn("No template {}, event {} is left out", wanted.template(), event.position());
            return;
        }
        Set<Long> receivers = receivers(wanted);
        TemplateText text = templates.text(kind);
        try {
            store.write(() -> deliver(event, wanted, kind, text, receivers));
        } catch (Problem p) {
            if (!p.isDuplicate()) {
                throw p;
            }
            LOG.debug("Event {} was delivered by another node", event.position());
        }
        courier.hurry();
    }

    private Set<Long> receivers(Notification wanted) {
        Set<Long> users = new LinkedHashSet<>(wanted.users());
        if (wanted.institutionId() != null) {
            users.addAll(directory().users(wanted.institutionId()));
        }
        if (wanted.permission() != null) {
            users.addAll(directory().authorities(wanted.permission(), wanted.division()));
        }
        return users;
    }

    private InstitutionAccounts directory() {
        InstitutionAccounts directory = accounts;
        if (directory == null) {
            throw Problem.featureUnavailable("账号管理");
        }
        return directory;
    }

    private void deliver(Event event, Notification wanted, Template kind, TemplateText text, Set<Long> receivers) {
        if (messages.known(event.position()) || outbox.known(event.position())) {
            return;
        }
        Map<String, String> values = wanted.values();
        if (wanted.link() != null && !kind.asks()) {
            messages.settle(wanted.link(), Template.asking(), event.at());
        }
        for (long user : receivers) {
            messages.add(new MessageRow(user, event.position(), kind.id(), event.at())
                    .says(text.title(values), text.body(values), wanted.link()));
        }
        if (!receivers.isEmpty()) {
            events.publish(Notification.DELIVERED, "notify/" + kind.id(), Map.of("users", List.copyOf(receivers)));
        }
        if (wanted.mobile() != null && !text.sms().isBlank()) {
            post(event, wanted, kind, text);
        }
    }

    private void post(Event event, Notification wanted, Template kind, TemplateText text) {
        try {
            outbox.add(sms(event, wanted, kind, text));
        } catch (IllegalStateException e) {
            // it would never open, and everything behind it would wait
            LOG.error("Event {}: its SMS is sealed with a key that this deployment does not have", event.position());
        }
    }

    private OutboxRow sms(Event event, Notification wanted, Template kind, TemplateText text) {
        Map<String, String> clear = new HashMap<>(wanted.values());
        Map<String, String> masked = new HashMap<>(wanted.values());
        wanted.sealedValues().forEach((name, closed) -> {
            clear.put(name, secrets.decrypt(closed));
            masked.put(name, "******");
        });
        String signature = parameters.get(NotifyParameters.SIGNATURE);
        OutboxRow row = new OutboxRow(event.position(), kind.id(), text.title(masked), event.at())
                .to(wanted.mobile(), secrets.hash(secrets.decrypt(wanted.mobile())))
                .says(secrets.encrypt(text.sms(signature, clear)), secrets.encrypt(text.sms(signature, masked)));
        return kind.isCode() ? row.code(expiry(event.at(), wanted.values().get("minutes"))) : row;
    }

    private static Instant expiry(Instant from, String minutes) {
        boolean given = minutes != null && minutes.matches("\\d{1,3}");
        return from.plus(Duration.ofMinutes(given ? Integer.parseInt(minutes) : CODE_MINUTES));
    }
}
