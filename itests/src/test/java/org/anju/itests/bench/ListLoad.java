package org.anju.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Different requests that several connections make again and again, and the server CPU that they take.
 *
 * @param work makes a request and holds that it was answered
 */
record ListLoad(Server server, int connections, List<String> requests, Consumer<String> work) {
    private static final int ROUND = 8_000;
    /** Compiling the way of a request (start-up flags delay it) costs more than all requests of the first rounds. */
    private static final int WARM_UP = 12;

    /** Serves a while, as a server that is measured has. */
    void warmUp(Bench.Figures figures) throws Exception {
        for (int rounds = 1; rounds <= WARM_UP; rounds++) {
            figures.note("warming up, %d requests: %.3f ms each".formatted(rounds * ROUND, cpu(ROUND)));
        }
    }

    double cpu() throws Exception {
        return cpu(ROUND);
    }

    /** Server CPU of a request in milliseconds, on average over so many. */
    double cpu(int count) throws Exception {
        double before = server.cpuMillis();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int connection = 0; connection < connections; connection++) {
                int first = connection;
                running.add(threads.submit(() -> {
                    for (int i = first; i < count; i += connections) {
                        // Each connection walks through all requests, not through every sixteenth.
                        work.accept(requests.get((i / connections + first * 13) % requests.size()));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        return (server.cpuMillis() - before) / count;
    }
}
