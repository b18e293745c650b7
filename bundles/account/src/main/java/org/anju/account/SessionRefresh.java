package org.anju.account;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anju.account.store.AccountStore;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Sessions;
import org.anju.api.domain.Domain;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings changed rights into open sessions: at once for one user, within a second where a role, a post or a domain changed. */
@Component(service = SessionRefresh.class, immediate = true)
public final class SessionRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(SessionRefresh.class);
    private static final long QUIET_MILLIS = 300;

    private final AccountStore store;
    private final UserQueries users;
    private final Sessions sessions;
    private final CallerSource source;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService thread;

    @Activate
    public SessionRefresh(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference Sessions sessions,
            @Reference CallerSource source) {
        this.store = store;
        this.users = users;
        this.sessions = sessions;
        this.source = source;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "anju-session-refresh");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    /** A domain came: users who are logged in get its rights without a new login. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(Domain domain) {
        everybody();
    }

    void unbind(Domain domain) {}

    /** One user's rights changed; in the transaction that changes them. */
    public void user(UserRow user) {
        sessions.refresh(source.of(user, null, null, null));
    }

    /** A role or post changed: soon, and once for many changes. */
    public void everybody() {
        if (waiting.compareAndSet(false, true)) {
            thread.schedule(this::refresh, QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void refresh() {
        waiting.set(false);
        try {
            sessions.activeUsers().forEach(this::refreshOne);
        } catch (RuntimeException e) {
            LOG.warn("Rights of open sessions were not refreshed, they are at the next login: {}", e.getMessage());
        }
    }

    private void refreshOne(long id) {
        try {
            store.write(() -> users.find(id).ifPresent(this::user));
        } catch (RuntimeException e) {
            LOG.warn("Rights of user {} were not refreshed, they are at the next login: {}", id, e.getMessage());
        }
    }
}
