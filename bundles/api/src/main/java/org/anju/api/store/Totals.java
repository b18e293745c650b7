package org.anju.api.store;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Totals of lists: exact to 1,000, above that at most 10 s old (§16.1), because counting many rows costs more than the page itself. */
public final class Totals {
    /** Up to here a total is exact. */
    public static final int EXACT = 1000;

    private static final long FRESH_MS = 10_000;
    private static final int MOST = 5_000;

    private final Clock clock;
    private final Map<Object, Counted> large = new ConcurrentHashMap<>();

    private record Counted(long total, long until) {}

    public Totals(Clock clock) {
        this.clock = clock;
    }

    /**
     * The total of one list.
     *
     * @param key what is asked: the filter with its values
     * @param upTo1001 counts and stops at 1,001
     * @param all counts all
     */
    public long of(Object key, LongSupplier upTo1001, LongSupplier all) {
        Counted known = large.get(key);
        if (known != null && clock.millis() < known.until) {
            return known.total;
        }
        long few = upTo1001.getAsLong();
        if (few <= EXACT) {
            large.remove(key);
            return few;
        }
        if (large.size() > MOST) {
            large.clear();
        }
        return counted(key, all);
    }

    /** Whoever comes first counts; the others wait for it instead of counting the same. */
    private long counted(Object key, LongSupplier all) {
        return large.compute(key, (same, known) -> {
                    long now = clock.millis();
                    return known != null && now < known.until ? known : new Counted(all.getAsLong(), now + FRESH_MS);
                })
                .total;
    }
}
