package org.anju.itests.harness;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/**
 * Many clients at once, at a given rate whatever the server does (open loop): requests of several kinds over connections that are kept
 * alive. Every answer is counted and nothing is asked twice; a latency counts from when the request was due. It ends by itself.
 */
public final class Load implements AutoCloseable {
    /** As long as an answer may take before it counts as none. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int MOST_AT_ONCE = 1_500;
    private static final Duration STALE = Duration.ofSeconds(5);

    private final URI base;
    private final List<Kind> kinds = new ArrayList<>();
    private final Tally tally = new Tally();
    private final Deque<Wire> idle = new ConcurrentLinkedDeque<>();
    private final ExecutorService clients = new ThreadPoolExecutor(
            0, MOST_AT_ONCE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> new Thread(work, "client"));
    private volatile boolean over;
    private Thread pace;

    public Load(String url) {
        base = URI.create(url);
    }

    private static final class Kind {
        private final String name;
        private final double perSecond;
        private final LongFunction<Wire.Request> requests;
        private long sent;

        Kind(String name, double perSecond, LongFunction<Wire.Request> requests) {
            this.name = name;
            this.perSecond = perSecond;
            this.requests = requests;
        }

        /** When its next request is due, in nanoseconds after the start. */
        long due() {
            return (long) ((sent + 0.5) / perSecond * 1e9);
        }
    }

    /** So many GETs of a path a second. */
    public Load get(String kind, double perSecond, String path, Map<String, String> headers) {
        Wire.Request request = new Wire.Request("GET", path, headers, null, Duration.ZERO);
        kinds.add(new Kind(kind, perSecond, number -> request));
        return this;
    }

    /** So many POSTs a second, each with a body of its own. */
    public Load post(
            String kind, double perSecond, String path, Map<String, String> headers, LongFunction<byte[]> bodies) {
        return send(kind, perSecond, path, headers, bodies, Duration.ZERO);
    }

    /** So many uploads a second, each lasting so long. */
    public Load upload(
            String kind, double perSecond, String path, Map<String, String> headers, byte[] body, Duration over) {
        return send(kind, perSecond, path, headers, number -> body, over);
    }

    private Load send(
            String kind,
            double perSecond,
            String path,
            Map<String, String> headers,
            LongFunction<byte[]> bodies,
            Duration over) {
        kinds.add(new Kind(
                kind, perSecond, number -> new Wire.Request("POST", path, headers, bodies.apply(number), over)));
        return this;
    }

    /** Begins; ends after the time at the latest. */
    public Load start(Duration most) {
        pace = new Thread(() -> pace(System.nanoTime(), most.toNanos()), "load");
        pace.setDaemon(true);
        pace.start();
        return this;
    }

    private void pace(long start, long most) {
        while (!over) {
            Kind next =
                    kinds.stream().min((a, b) -> Long.compare(a.due(), b.due())).orElseThrow();
            long due = start + next.due();
            if (next.due() >= most) {
                return;
            }
            for (long left = due - System.nanoTime(); left > 0 && !over; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            Wire.Request request = next.requests.apply(next.sent++);
            // More at once than there may be is refused with an exception, which a test sees as a failure.
            clients.execute(() -> ask(next.name, request, due));
        }
    }

    private void ask(String kind, Wire.Request request, long due) {
        Wire wire = null;
        try {
            wire = take();
            Wire.Answer answer = wire.ask(request);
            boolean later = answer.headers().containsKey("retry-after");
            tally.add(kind, answer.status(), System.nanoTime() - due, later, answer.text());
            if (!"close".equals(answer.headers().get("connection"))) {
                idle.push(wire);
                wire = null;
            }
        } catch (IOException | RuntimeException e) {
            tally.add(kind, 0, System.nanoTime() - due, false, e.toString());
        } finally {
            if (wire != null) {
                wire.close();
            }
        }
    }

    /** One that was used just now, or another: the server closes those that nobody uses. */
    private Wire take() throws IOException {
        Wire wire = idle.poll();
        if (wire != null && wire.idle().compareTo(STALE) < 0) {
            return wire;
        }
        if (wire != null) {
            wire.close();
        }
        return new Wire(base, PATIENCE);
    }

    /** What has been counted so far. */
    public Tally soFar() {
        return tally;
    }

    /** Ends it, waits for the answers that are still to come, and returns what was counted. */
    public Tally stop() {
        over = true;
        return await();
    }

    /** Waits for its end and returns what was counted. */
    public Tally await() {
        try {
            pace.join();
            clients.shutdown();
            if (!clients.awaitTermination(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Some requests have neither an answer nor a failure");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            close();
        }
        return tally;
    }

    @Override
    public void close() {
        over = true;
        clients.shutdownNow();
        idle.forEach(Wire::close);
    }
}
