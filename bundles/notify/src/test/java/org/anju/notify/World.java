package org.anju.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.audit.Audit;
import org.anju.api.event.Event;
import org.anju.api.notify.Notification;
import org.anju.api.notify.SmsGateway;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.notify.store.MessageQueries;
import org.anju.notify.store.NotifyStore;
import org.anju.notify.store.OutboxQueries;
import org.anju.notify.store.TemplateQueries;
import org.anju.testing.PlainSecrets;
import org.anju.testing.TestDatabase;

/** Notify as a whole on an in-memory database, with the platform in memory and a gateway that tests command. */
final class World implements AutoCloseable {
    static final String MOBILE = "13800138000";

    final TestDatabase database = new TestDatabase("notify");
    final Map<String, Object> settings = new HashMap<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final List<String> published = new CopyOnWriteArrayList<>();
    final Desk callers = new Desk();
    final Gateway gateway = new Gateway();
    final Watch clock = new Watch();
    final NotifyStore store = new NotifyStore(database);
    final OutboxQueries rows = new OutboxQueries(store);
    final Templates templates;
    final Inbox inbox;
    final Courier courier;
    final Outbox outbox;
    final Postman postman;
    private final Secrets secrets = new PlainSecrets();
    private long position;

    World() {
        Audit audit = (action, object, result, detail) -> audited.add(action + " " + object);
        Parameters parameters = this::parameter;
        MessageQueries messages = new MessageQueries(store);
        templates = new Templates(store, new TemplateQueries(store), callers, audit, clock);
        inbox = new Inbox(store, messages, callers, clock);
        courier = new Courier(store, rows, secrets, parameters, clock);
        courier.gateway = gateway;
        // the test itself says when the courier goes
        Courier never = new Courier(store, rows, secrets, parameters, clock);
        never.gateway = gateway;
        never.stop();
        outbox = new Outbox(store, rows, never, secrets, audit, parameters, clock);
        postman = new Postman(
                store,
                messages,
                rows,
                templates,
                never,
                secrets,
                parameters,
                (type, subject, data) -> published.add(type + " " + data.get("users")));
    }

    @SuppressWarnings("unchecked")
    private <T> T parameter(Parameter<T> parameter) {
        return (T) settings.getOrDefault(parameter.key(), parameter.fallback());
    }

    /** An event as the platform delivers it, at the next position. */
    Event event(Notification message) {
        return new Event(++position, Notification.EVENT, "user/7", clock.instant(), message.data());
    }

    /** An SMS to the usual number. */
    Event sms(String template, Map<String, String> values, Map<String, String> secret) {
        Map<String, String> sealed = new HashMap<>();
        secret.forEach((name, value) -> sealed.put(name, secrets.encrypt(value)));
        return event(Notification.toMobile(template, secrets.encrypt(MOBILE), values, sealed));
    }

    /** A code, the n-th of the test. */
    Event code(int n) {
        return sms("NTF-13", Map.of("minutes", "5"), Map.of("code", "00000" + n));
    }

    void login(long user) {
        callers.current = user(user);
    }

    private static Caller user(long id) {
        return new Caller(
                id,
                "u" + id,
                "用户" + id,
                "GOV",
                "GOV",
                null,
                null,
                null,
                DataScope.everything(),
                Set.of(),
                Set.of(),
                "t",
                null);
    }

    @Override
    public void close() {
        courier.stop();
        database.close();
    }

    static final class Desk implements Callers {
        private Caller current = user(7);

        @Override
        public Caller current() {
            return current;
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> work) {
            Caller before = current;
            current = caller;
            try {
                return work.get();
            } finally {
                current = before;
            }
        }

        @Override
        public void require(String permission) {
            throw Problem.forbidden();
        }
    }

    static final class Gateway implements SmsGateway {
        final List<String> sent = new ArrayList<>();
        int failures;
        boolean simulated = true;

        @Override
        public String name() {
            return "试验通道";
        }

        @Override
        public boolean simulated() {
            return simulated;
        }

        @Override
        public String send(String id, String mobile, String text) throws SmsFailed {
            if (failures > 0) {
                failures--;
                throw new SmsFailed("余额不足");
            }
            sent.add(mobile + " " + text);
            return "R" + id;
        }
    }

    static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-05-01T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
