package org.anju.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.access.Sessions;
import org.anju.api.audit.Audit;
import org.anju.api.code.Divisions;
import org.anju.api.event.Event;
import org.anju.api.event.Events;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;

/** The platform as far as accounts see it, in memory: who calls, sessions, parameters, secrets, audit, events. */
final class FakePlatform {
    final Desk callers = new Desk();
    final Doors sessions = new Doors();
    final Settings parameters = new Settings();
    final Plain secrets = new Plain();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final List<Event> events = new CopyOnWriteArrayList<>();

    Audit audit() {
        return (action, object, result, detail) -> audited.add(action + " " + object + " " + result);
    }

    Events events() {
        return (type, subject, data) ->
                events.add(new Event(events.size() + 1L, type, subject, java.time.Instant.now(), data));
    }

    Divisions divisions() {
        return new Divisions() {
            @Override
            public Optional<Division> find(String code) {
                boolean known = code.matches("31\\d{4}|37\\d{4}|11\\d{4}");
                return known ? Optional.of(new Division(code, code, !code.equals("310102"))) : Optional.empty();
            }

            @Override
            public boolean selectable(String code) {
                return find(code).filter(Division::current).isPresent();
            }

            @Override
            public List<Division> below(String parent) {
                return List.of(new Division("310101", "黄浦区", true), new Division("310104", "徐汇区", true));
            }

            @Override
            public String display(String code) {
                return code;
            }
        };
    }

    /** Who makes the call on this thread; anonymous at first. */
    static final class Desk implements Callers {
        private final ThreadLocal<Caller> current = ThreadLocal.withInitial(Desk::anonymous);

        static Caller anonymous() {
            DataScope none = new DataScope(DataScope.Kind.NONE, null, null, null, null);
            return new Caller(
                    -1, "", "", "", "ANONYMOUS", null, null, null, none, Set.of(), Set.of(), "10.0.0.9", null);
        }

        @Override
        public Caller current() {
            return current.get();
        }

        @Override
        public <T> T as(Caller caller, Supplier<T> work) {
            Caller before = current.get();
            current.set(caller);
            try {
                return work.get();
            } finally {
                current.set(before);
            }
        }

        @Override
        public void require(String permission) {
            if (!current().may(permission)) {
                throw Problem.forbidden();
            }
        }

        void set(Caller caller) {
            current.set(caller);
        }
    }

    /** Open sessions by user. */
    static final class Doors implements Sessions {
        final Map<Long, List<Caller>> open = new ConcurrentHashMap<>();
        Caller replaced;
        int ended;

        @Override
        public Opened open(Caller caller, Duration idle, int max) {
            open.computeIfAbsent(caller.userId(), id -> new CopyOnWriteArrayList<>())
                    .add(caller);
            return new Opened(List.of("ANJU_SESSION=x"), "csrf");
        }

        @Override
        public List<String> endCurrent() {
            ended++;
            return List.of();
        }

        @Override
        public void endAll(long userId) {
            open.remove(userId);
        }

        @Override
        public void replaceCurrent(Caller caller) {
            replaced = caller;
        }

        @Override
        public void endOthers(long userId) {}

        @Override
        public void refresh(Caller rights) {
            List<Caller> sessions = open.get(rights.userId());
            if (sessions != null) {
                sessions.replaceAll(old -> rights);
            }
        }

        @Override
        public List<Long> activeUsers() {
            return List.copyOf(open.keySet());
        }
    }

    /** Defaults, unless a test set another value. */
    static final class Settings implements Parameters {
        private final Map<String, Object> values = new HashMap<>();
        String profile = "standard";

        void set(Parameter<?> parameter, Object value) {
            values.put(parameter.key(), value);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T get(Parameter<T> parameter) {
            return (T) values.getOrDefault(parameter.key(), parameter.fallback(profile));
        }
    }

    /** Not secret at all, but quick. */
    static final class Plain implements Secrets {
        private int generated;
        final List<String> verified = new ArrayList<>();

        @Override
        public String encrypt(String clear) {
            return clear == null ? null : "sealed:" + clear;
        }

        @Override
        public String decrypt(String sealed) {
            return sealed == null ? null : sealed.substring("sealed:".length());
        }

        @Override
        public String hash(String clear) {
            return clear == null ? null : String.format("%08x", clear.hashCode()) + Integer.toHexString(clear.length());
        }

        @Override
        public String hashPassword(String password) {
            return "hash:" + password;
        }

        @Override
        public synchronized boolean verifyPassword(String password, String hash) {
            verified.add(password + "/" + hash);
            return hash != null && hash.equals("hash:" + password);
        }

        @Override
        public synchronized String generatePassword() {
            return "Generated" + ++generated;
        }
    }
}
