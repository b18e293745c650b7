package org.anju.itests.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.itests.harness.Console;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.SampleJar;
import org.anju.itests.harness.Wire;

/**
 * What the router costs: the same small JSON of the same endpoint with the router before it and without (a servlet of the benchmark's leads
 * straight to it), in turns, over 16 connections; server CPU of a request. Each round is compared with the one beside it, and the median of these
 * ratios counts: the difference is a few microseconds, less than what a machine wavers between one minute and the next.
 */
final class RouterBench implements Bench.Benchmark {
    private static final int CONNECTIONS = 16;
    private static final int ROUND = 8_000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 60;
    private static final String WITH = "/api/v1/sample/version";
    private static final String WITHOUT = "/bare/version";

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Outside anju = new Outside("bench-router").with("platform", "request.rate_per_minute", "0");
        try (Console console = started(anju)) {
            console.run("bundle:install -s " + SampleJar.of("1.0.0").url());
            console.run("bundle:install -s " + SampleJar.bare().url());
            URI base = URI.create(anju.url());
            Server server = new Server(anju.pid());
            for (int i = 0; i < WARM_UP; i++) {
                cpu(server, base, WITH);
                cpu(server, base, WITHOUT);
            }
            double[] with = new double[ROUNDS];
            double[] ratios = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                double without = cpu(server, base, WITHOUT);
                with[i] = cpu(server, base, WITH);
                ratios[i] = with[i] / without;
            }
            Arrays.sort(with);
            Arrays.sort(ratios);
            figures.note("%.1f µs with the router; the middle half of the rounds is %.1f to %.1f %% over those without"
                    .formatted(
                            with[ROUNDS / 2] * 1000,
                            percent(ratios[ROUNDS / 4]),
                            percent(ratios[ROUNDS - ROUNDS / 4])));
            figures.add("router.cost_percent", percent(ratios[ROUNDS / 2]), "%", "at most 5");
        } finally {
            anju.stop();
        }
    }

    private static double percent(double ratio) {
        return (ratio - 1) * 100;
    }

    /** Milliseconds of server CPU of a request. */
    private static double cpu(Server server, URI base, String path) throws Exception {
        double before = server.cpuMillis();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(clients.submit(() -> ask(base, path, ROUND / CONNECTIONS)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
        return (server.cpuMillis() - before) / ROUND;
    }

    private static Void ask(URI base, String path, int times) throws IOException {
        Wire.Request request = new Wire.Request("GET", path, Map.of(), null, Duration.ZERO);
        try (Wire wire = new Wire(base, Duration.ofSeconds(20))) {
            for (int i = 0; i < times; i++) {
                if (wire.ask(request).status() != 200) {
                    throw new IOException(path + " does not answer 200");
                }
            }
        }
        return null;
    }

    private static Console started(Outside anju) {
        anju.start();
        return anju.operator();
    }
}
