package org.anju.itests.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
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
 * straight to it), in turns, over 16 connections; server CPU of a request.
 */
final class RouterBench implements Bench.Benchmark {
    private static final int CONNECTIONS = 16;
    private static final int ROUND = 20_000;
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 8;
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
            double with = 0;
            double without = 0;
            for (int i = 0; i < ROUNDS; i++) {
                with += cpu(server, base, WITH) / ROUNDS;
                without += cpu(server, base, WITHOUT) / ROUNDS;
            }
            figures.note("%.1f µs with, %.1f µs without the router".formatted(with * 1000, without * 1000));
            figures.add("router.cost_percent", (with / without - 1) * 100, "%", "at most 5");
        } finally {
            anju.stop();
        }
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
