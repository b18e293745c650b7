package org.anju.itests.bench;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.anju.itests.harness.Console;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.SampleJar;
import org.anju.itests.harness.Wire;

/**
 * From the command that installs a domain to the first 200 of its endpoint, beside the installation of a bundle with nothing in it (by Karaf's
 * own command, since ours takes only domains): first with the migration that makes its tables, then with the tables there.
 */
final class InstallBench implements Bench.Benchmark {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK = Duration.ofMillis(5).toNanos();
    private static final int TIMES = 3;

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Outside anju = new Outside("bench-install").with("platform", "request.rate_per_minute", "0");
        try (Console console = started(anju)) {
            double empty = 0;
            for (int i = 0; i < TIMES; i++) {
                empty += emptyMillis(console) / TIMES;
            }
            double first = millis(console, anju.url());
            double again = 0;
            for (int i = 0; i < TIMES; i++) {
                console.run("anju:domain-remove sample");
                again += millis(console, anju.url()) / TIMES;
            }
            figures.add("install.empty_ms", empty, "ms", "none, to compare");
            figures.add("install.first200_ms", again, "ms", "at most 1,000 more");
            figures.add("install.first200_migrated_ms", first, "ms", "at most 3,000 more");
        } finally {
            anju.stop();
        }
    }

    private static double emptyMillis(Console console) {
        String jar = SampleJar.empty().url();
        long begin = System.nanoTime();
        console.run("bundle:install -s " + jar);
        double millis = (System.nanoTime() - begin) / 1e6;
        console.run("bundle:uninstall org.anju.empty");
        return millis;
    }

    private static double millis(Console console, String url) throws Exception {
        String jar = SampleJar.of("1.0.0").write().toString();
        long begin = System.nanoTime();
        CompletableFuture<Long> served = CompletableFuture.supplyAsync(() -> first200(url));
        String printed = console.run("anju:domain-install sample " + jar);
        if (!printed.contains("已安装")) {
            throw new IllegalStateException(printed);
        }
        return (served.get() - begin) / 1e6;
    }

    private static long first200(String url) {
        Wire.Request request = new Wire.Request("GET", "/api/v1/sample/version", Map.of(), null, Duration.ZERO);
        try (Wire wire = new Wire(URI.create(url), PATIENCE)) {
            for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
                if (wire.ask(request).status() == 200) {
                    return System.nanoTime();
                }
                LockSupport.parkNanos(LOOK);
            }
            throw new IllegalStateException("the sample does not serve");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Console started(Outside anju) {
        anju.start();
        return anju.operator();
    }
}
