package org.anju.platform.router;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletResponse;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.platform.db.CommitMark;
import org.anju.platform.db.Database;
import org.anju.platform.session.RequestScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * {@code Idempotency-Key}: the same key gives the same answer for 24 hours. The key is marked in the business transaction itself, so a
 * crash between commit and answer cannot do the work twice; what is then missing is only the kept answer.
 */
@Component(service = {Replays.class, CommitMark.class})
public final class Replays implements CommitMark {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_KEPT = 256 * 1024;
    /** The column takes it with two hashes. */
    private static final int LONGEST_ADDRESS = 400;

    private final Clock clock;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Database database;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Secrets secrets;

    @Activate
    public Replays(@Reference Clock clock) {
        this.clock = clock;
    }

    private record Kept(String request, Integer status, String type, byte[] sealed) {}

    void serve(SpooledRequest request, HttpServletResponse response, Route route) throws ServletException, IOException {
        String key = RequestScope.current().idempotency();
        if (key == null || !request.getMethod().equals("POST") || database == null || secrets == null) {
            route.serve(request, response);
            return;
        }
        checkForm(key);
        String print = address(request) + " " + request.hash();
        List<Kept> before = find(key);
        if (!before.isEmpty()) {
            replay(before.get(0), print, response);
            return;
        }
        PRINT.set(print);
        KeptResponse kept = new KeptResponse(response);
        try {
            route.serve(request, kept);
        } finally {
            PRINT.remove();
        }
        if (kept.getStatus() >= 400) {
            Optional<Kept> twin = twin(key, print);
            if (twin.isPresent()) {
                response.setHeader("Content-Length", null);
                replay(twin.get(), print, response);
                return;
            }
        }
        keep(key, marked(print), kept);
        kept.send();
    }

    /** The same request beside this one, which did the work: its answer is that of both, and not that there was nothing left to do. */
    private Optional<Kept> twin(String key, String print) {
        return find(key).stream()
                .filter(other -> !other.request().equals(marked(print)))
                .findFirst();
    }

    private static String address(SpooledRequest request) {
        String address = request.getRequestURI();
        if (address.length() > LONGEST_ADDRESS) {
            throw new Problem(414, "VALIDATION", "请求地址过长");
        }
        return address;
    }

    private static final ThreadLocal<String> PRINT = new ThreadLocal<>();

    /** What was asked, and by which request: only the one that did the work keeps its answer, not one that came beside it. */
    private static String marked(String print) {
        return print + " " + RequestScope.current().traceId();
    }

    private static void checkForm(String key) {
        if (!key.matches("-?\\d+:[\\x21-\\x7e]{1,100}")) {
            throw Problem.invalid("Idempotency-Key", "Idempotency-Key格式不正确");
        }
    }

    private List<Kept> find(String key) {
        Timestamp oldest = Timestamp.from(clock.instant().minus(KEPT));
        return database.query(
                row -> new Kept(row.getString(1), (Integer) row.getObject(2), row.getString(3), row.getBytes(4)),
                "SELECT request, status, content_type, body FROM plt_replay WHERE replay_key = ? AND happened_at > ?",
                key,
                oldest);
    }

    private void replay(Kept kept, String print, HttpServletResponse response) throws IOException {
        if (!kept.request().startsWith(print + " ")) {
            throw new Problem(422, "RULE IDEMPOTENCY", "同一Idempotency-Key不能用于不同的请求");
        }
        if (kept.status() == null) {
            throw Problem.duplicate("该请求已提交，请刷新查看结果");
        }
        response.setStatus(kept.status());
        response.setContentType(kept.type());
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(opened(kept.sealed()));
    }

    /** Marks the key in the first transaction that the request commits; a second request with it fails on the unique key. */
    @Override
    public void beforeCommit() {
        RequestScope scope = RequestScope.current();
        String print = PRINT.get();
        if (scope == null || scope.idempotency() == null || print == null) {
            return;
        }
        String mark = marked(print);
        if (isMarked(scope.idempotency(), mark)) {
            return;
        }
        database.update(
                "DELETE FROM plt_replay WHERE replay_key = ? AND happened_at <= ?",
                scope.idempotency(),
                Timestamp.from(clock.instant().minus(KEPT)));
        database.update(
                "INSERT INTO plt_replay (replay_key, request, happened_at) VALUES (?, ?, ?)",
                scope.idempotency(),
                mark,
                Timestamp.from(clock.instant()));
    }

    /** By an earlier transaction of the same request; one that was rolled back and is tried again has left nothing. */
    private boolean isMarked(String key, String mark) {
        return !database.query(
                        row -> row.getString(1),
                        "SELECT replay_key FROM plt_replay WHERE replay_key = ? AND request = ?",
                        key,
                        mark)
                .isEmpty();
    }

    /** Keeps the answer of a request that committed something; others may simply be made again. */
    private void keep(String key, String mark, KeptResponse response) {
        if (response.getStatus() < 500 && response.size() <= MOST_KEPT) {
            database.update(
                    "UPDATE plt_replay SET status = ?, content_type = ?, body = ? WHERE replay_key = ? AND request = ?",
                    response.getStatus(),
                    response.getContentType(),
                    sealed(response.bytes()),
                    key,
                    mark);
        }
    }

    /** An answer may hold a password that is shown once: it is kept encrypted. */
    private byte[] sealed(byte[] body) {
        return secrets.encrypt(Base64.getEncoder().encodeToString(body)).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] opened(byte[] sealed) {
        return Base64.getDecoder().decode(secrets.decrypt(new String(sealed, StandardCharsets.US_ASCII)));
    }
}
