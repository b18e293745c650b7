package org.anju.platform.session;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anju.api.access.Caller;
import org.anju.api.access.Sessions;
import org.anju.platform.db.Database;
import org.anju.platform.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions as rows of {@code plt_session}; a node remembers one for a second. */
@Component(service = {Sessions.class, DatabaseSessions.class})
public final class DatabaseSessions implements Sessions {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    /** The row is touched at most this often, so that reading a page is not a write. */
    private static final Duration TOUCHED = Duration.ofSeconds(20);

    private final Database database;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    @Activate
    public DatabaseSessions(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Remembered(Optional<Session> session, Instant until) {}

    /** A session that is not over. */
    public record Session(String hash, String csrf, Caller caller, Instant seen, Duration idle) {}

    @Override
    public Opened open(Caller caller, Duration idle, int max) {
        String token = Tokens.random();
        String csrf = Tokens.random();
        Instant now = clock.instant();
        database.update(
                "INSERT INTO plt_session (hash, csrf, user_id, caller, opened_at, seen_at, idle_seconds)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                Tokens.hash(token),
                csrf,
                caller.userId(),
                Json.write(caller),
                Timestamp.from(now),
                Timestamp.from(now),
                (int) idle.toSeconds());
        endOldest(caller.userId(), max);
        return new Opened(Cookies.opened(token), csrf);
    }

    private void endOldest(long userId, int max) {
        List<String> hashes = database.query(
                row -> row.getString(1),
                "SELECT hash FROM plt_session WHERE user_id = ? ORDER BY opened_at DESC, hash",
                userId);
        hashes.stream().skip(max).forEach(this::end);
    }

    /** The session of a token, unless it is over; an idle one is deleted. */
    public Optional<Session> find(String token) {
        String hash = Tokens.hash(token);
        Instant now = clock.instant();
        Remembered known = remembered.get(hash);
        if (known != null && known.until().isAfter(now)) {
            return known.session();
        }
        Optional<Session> found = load(hash).filter(session -> alive(session, now));
        if (remembered.size() > 20_000) {
            remembered.clear();
        }
        remembered.put(hash, new Remembered(found, now.plus(REMEMBERED)));
        return found;
    }

    /** Hashes of the sessions that are not over, on whatever node they were opened. */
    public Set<String> live() {
        Instant now = clock.instant();
        return database
                .query(
                        row -> Map.entry(
                                row.getString(1),
                                row.getTimestamp(2).toInstant().plusSeconds(row.getInt(3))),
                        "SELECT hash, seen_at, idle_seconds FROM plt_session")
                .stream()
                .filter(entry -> !entry.getValue().isBefore(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Optional<Session> load(String hash) {
        return database
                .query(
                        row -> new Session(
                                row.getString(1),
                                row.getString(2),
                                Json.read(row.getString(3), Caller.class),
                                row.getTimestamp(4).toInstant(),
                                Duration.ofSeconds(row.getInt(5))),
                        "SELECT hash, csrf, caller, seen_at, idle_seconds FROM plt_session WHERE hash = ?",
                        hash)
                .stream()
                .findFirst();
    }

    private boolean alive(Session session, Instant now) {
        if (session.seen().plus(session.idle()).isBefore(now)) {
            end(session.hash());
            return false;
        }
        if (session.seen().plus(TOUCHED).isBefore(now)) {
            database.update("UPDATE plt_session SET seen_at = ? WHERE hash = ?", Timestamp.from(now), session.hash());
        }
        return true;
    }

    @Override
    public List<String> endCurrent() {
        RequestScope scope = RequestScope.current();
        if (scope != null && scope.sessionHash() != null) {
            end(scope.sessionHash());
        }
        return Cookies.ended();
    }

    private void end(String hash) {
        database.update("DELETE FROM plt_session WHERE hash = ?", hash);
        remembered.remove(hash);
    }

    @Override
    public void endAll(long userId) {
        database.update("DELETE FROM plt_session WHERE user_id = ?", userId);
        remembered.clear();
    }

    @Override
    public void endOthers(long userId) {
        RequestScope scope = RequestScope.current();
        String own = scope == null || scope.sessionHash() == null ? "" : scope.sessionHash();
        database.update("DELETE FROM plt_session WHERE user_id = ? AND hash <> ?", userId, own);
        remembered.clear();
    }

    @Override
    public void replaceCurrent(Caller caller) {
        RequestScope scope = RequestScope.current();
        if (scope == null || scope.sessionHash() == null) {
            throw new IllegalStateException("no session on this thread");
        }
        store(scope.sessionHash(), caller);
    }

    @Override
    public void refresh(Caller rights) {
        database.query(
                        row -> Map.entry(row.getString(1), Json.read(row.getString(2), Caller.class)),
                        "SELECT hash, caller FROM plt_session WHERE user_id = ?",
                        rights.userId())
                .forEach(entry -> store(entry.getKey(), merged(entry.getValue(), rights)));
    }

    private static Caller merged(Caller old, Caller rights) {
        return new Caller(
                old.userId(),
                rights.login(),
                rights.name(),
                old.port(),
                rights.type(),
                rights.institutionId(),
                rights.departmentId(),
                rights.departmentName(),
                rights.scope(),
                rights.roles(),
                rights.permissions(),
                old.address(),
                old.restricted());
    }

    private void store(String hash, Caller caller) {
        database.update("UPDATE plt_session SET caller = ? WHERE hash = ?", Json.write(caller), hash);
        remembered.remove(hash);
    }

    @Override
    public List<Long> activeUsers() {
        return database.query(row -> row.getLong(1), "SELECT DISTINCT user_id FROM plt_session");
    }
}
