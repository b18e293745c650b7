package org.anju.itests.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anju.itests.harness.Client;

/** People who ask for lists, some times a second, until they are asked how long they waited. */
final class Neighbours {
    private static final int PEOPLE = 3;
    private static final int PAUSE_MILLIS = 20;
    private static final List<String> LISTS = List.of(
            "/api/v1/practitioner/card-cases?view=APPLICATIONS&size=20",
            "/api/v1/practitioner/cards?size=20",
            "/api/v1/practitioner/card-cases?state=DRAFT&page=3&size=20");

    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;

    Neighbours(Client client) {
        for (int person = 0; person < PEOPLE; person++) {
            int first = person;
            threads.execute(() -> ask(client, first));
        }
    }

    private void ask(Client client, int first) {
        for (int i = first; !over; i++) {
            long begin = System.nanoTime();
            client.get(LISTS.get(i % LISTS.size())).expect(200);
            nanos.add(System.nanoTime() - begin);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Ends it; milliseconds that 99 of 100 requests did not last. */
    double p99() throws InterruptedException {
        over = true;
        threads.shutdown();
        threads.awaitTermination(30, TimeUnit.SECONDS);
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(sorted.size() * 99 / 100) / 1e6;
    }

    int count() {
        return nanos.size();
    }
}
