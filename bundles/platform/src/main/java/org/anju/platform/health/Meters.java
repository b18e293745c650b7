package org.anju.platform.health;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Component;

/** Counts requests by domain and status, and how long they took, in Prometheus' buckets. */
@Component(service = Meters.class)
public final class Meters {
    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final double NANOS = 1e9;
    private static final int MOST_DOMAINS = 50;

    private final Map<String, Map<Integer, LongAdder>> answers = new ConcurrentHashMap<>();
    private final Map<String, Times> times = new ConcurrentHashMap<>();

    private static final class Times {
        private final LongAdder[] buckets = new LongAdder[SECONDS.length + 1];
        private final LongAdder sum = new LongAdder();

        Times() {
            java.util.Arrays.setAll(buckets, i -> new LongAdder());
        }

        void add(long nanos) {
            double seconds = nanos / NANOS;
            int bucket = 0;
            while (bucket < SECONDS.length && seconds > SECONDS[bucket]) {
                bucket++;
            }
            buckets[bucket].increment();
            sum.add(nanos);
        }
    }

    /** @param domain the domain that answered, or null for none */
    public void request(String domain, int status, long nanos) {
        String known =
                domain == null || (answers.size() >= MOST_DOMAINS && !answers.containsKey(domain)) ? "none" : domain;
        answers.computeIfAbsent(known, d -> new ConcurrentHashMap<>())
                .computeIfAbsent(status, s -> new LongAdder())
                .increment();
        times.computeIfAbsent(known, d -> new Times()).add(nanos);
    }

    void write(MetricText text) {
        text.head("anju_requests_total", "counter", "requests by domain and status");
        new TreeMap<>(answers).forEach((domain, byStatus) -> new TreeMap<>(byStatus)
                .forEach((status, count) -> text.line(
                        "anju_requests_total", "domain=\"" + domain + "\",status=\"" + status + "\"", count.sum())));
        text.head("anju_request_seconds", "histogram", "how long requests took");
        new TreeMap<>(times).forEach((domain, taken) -> write(text, domain, taken));
    }

    private static void write(MetricText text, String domain, Times taken) {
        String label = "domain=\"" + domain + "\"";
        long count = 0;
        for (int i = 0; i <= SECONDS.length; i++) {
            count += taken.buckets[i].sum();
            String le = i < SECONDS.length ? String.valueOf(SECONDS[i]) : "+Inf";
            text.line("anju_request_seconds_bucket", label + ",le=\"" + le + "\"", count);
        }
        text.line("anju_request_seconds_sum", label, taken.sum.sum() / NANOS);
        text.line("anju_request_seconds_count", label, count);
    }
}
