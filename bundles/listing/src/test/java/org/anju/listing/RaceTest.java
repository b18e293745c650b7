package org.anju.listing;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.listing.model.ListingState;
import org.anju.listing.store.VerificationFilter;
import org.anju.listing.store.VerificationRow;
import org.junit.Test;

/** Several at one moment: one house, one requester (LST-R06, LST-R07). */
public class RaceTest {
    private static final int AT_ONCE = 8;
    private static final VerificationFilter ALL = new VerificationFilter(null, null, null, null, null, null, null);

    private final Counter counter = new Counter();

    private <T> List<T> atOnce(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    public void oneHouseGetsOneCodeHoweverOftenItIsAskedForAtOnce() throws Exception {
        counter.register(Counter.house());
        List<String> codes = atOnce(() -> counter.verified().code());
        assertEquals(AT_ONCE, codes.size());
        assertEquals(1, new HashSet<>(codes).size());
        assertEquals(1, counter.listings.list(ALL, 1, 10).total());
    }

    @Test
    public void attemptsAtOnceAreAllCounted() throws Exception {
        List<VerificationRow> failed = atOnce(counter::verified);
        assertEquals(
                AT_ONCE,
                failed.stream()
                        .filter(row -> row.state() == ListingState.FAILED)
                        .count());
        counter.settingsInForce.put("listing.max_failed_per_day", AT_ONCE);
        assertEquals(429, Counter.refused(counter::verified).status());
        counter.settingsInForce.put("listing.max_failed_per_day", AT_ONCE + 1);
        assertEquals(ListingState.FAILED, counter.verified().state());
    }
}
