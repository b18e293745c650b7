package org.anju.itests.bench;

import java.time.Duration;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Console;
import org.anju.itests.harness.Jcmd;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.SampleJar;
import org.anju.itests.harness.Waiting;

/** What 100 updates of a domain leave behind: metaspace and heap after a collection, beside those after the tenth. */
final class LeakBench implements Bench.Benchmark {
    private static final int SETTLED = 10;
    private static final int UPDATES = 100;
    private static final Duration SOON = Duration.ofSeconds(30);

    @Override
    public void run(Bench.Figures figures) {
        Outside anju = new Outside("bench-leak").with("platform", "request.rate_per_minute", "0");
        try (Console console = started(anju)) {
            console.run("bundle:install -s " + SampleJar.of("1.0.0").url());
            Jcmd jvm = new Jcmd(anju.pid());
            update(anju, console, 1, SETTLED);
            collect(jvm);
            double metaspace = jvm.metaspaceKib();
            double heap = jvm.heapKib();
            update(anju, console, SETTLED + 1, UPDATES);
            collect(jvm);
            figures.add("leak.metaspace_percent", 100 * (jvm.metaspaceKib() / metaspace - 1), "%", "at most 3");
            figures.add("leak.heap_percent", 100 * (jvm.heapKib() / heap - 1), "%", "at most 3");
        } finally {
            anju.stop();
        }
    }

    private static Console started(Outside anju) {
        anju.start();
        return anju.operator();
    }

    private static void update(Outside anju, Console console, int from, int to) {
        Client anybody = new Client(anju.url());
        for (int i = from; i <= to; i++) {
            String version = "2.0." + i;
            console.run("bundle:update org.anju.sample " + SampleJar.of(version).url());
            Waiting.until(version + " serves", SOON, () -> anybody.get("/api/v1/sample/version")
                    .text()
                    .contains("\"" + version + "\""));
            anybody.get("/api/v1/sample/openapi.json").expect(200);
            console.run("anju:sample");
        }
    }

    /** Until the classes of old versions have gone; what is kept for some seconds only goes later than the first collection. */
    private static void collect(Jcmd jvm) {
        Waiting.until("old versions are collected", SOON, () -> {
            jvm.collect();
            return jvm.loadersWith("org.anju.itests.sample.SampleApi") == 1;
        });
    }
}
