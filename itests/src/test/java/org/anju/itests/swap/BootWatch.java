package org.anju.itests.swap;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.anju.itests.harness.Outside;

/** A client that asks a city all the while that it starts, and remembers what it was told. */
final class BootWatch implements Runnable {
    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(15);
    private static final List<String> PATHS = List.of(
            "/api/v1/account/auth/options?port=GOV",
            "/api/v1/institution/openapi.json",
            "/api/v1/notify/openapi.json",
            "/api/v1/platform/openapi.json");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Outside outside;
    private final Map<String, Integer> seen = new ConcurrentSkipListMap<>();
    private volatile boolean over;

    private BootWatch(Outside outside) {
        this.outside = outside;
    }

    /** Watches while it starts, and until every path served. */
    static BootWatch of(Outside outside, Runnable start) {
        BootWatch watch = new BootWatch(outside);
        Thread thread = new Thread(watch, "boot-watch");
        thread.setDaemon(true);
        thread.start();
        try {
            start.run();
        } finally {
            watch.over = true;
        }
        return watch;
    }

    /** How often clients were told what: {@code refused}, or the status, and all that was wrong about it. */
    Map<String, Integer> seen() {
        return seen;
    }

    @Override
    public void run() {
        for (int i = 0; !over; i++) {
            if (!outside.isPlaced()) {
                LockSupport.parkNanos(EVERY);
                continue;
            }
            seen.merge(ask(PATHS.get(i % PATHS.size())), 1, Integer::sum);
            LockSupport.parkNanos(EVERY);
        }
    }

    private String ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(outside.url() + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean later = answer.headers().firstValue("Retry-After").isPresent();
            return switch (answer.statusCode()) {
                case 200 -> "200";
                case 503 -> later ? "503 later" : "503 at " + path + answer.body();
                default ->
                    answer.statusCode() + " at " + path + answer.headers().map() + answer.body();
            };
        } catch (ConnectException e) {
            return "refused";
        } catch (IOException e) {
            return e + " at " + path;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
