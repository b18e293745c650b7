package org.anju.itests.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Logins a second, with the browser's session and audit line that each leaves, beside the raw rate of the password hash on the same cores:
 * argon2id of 12 MiB, twelve passes, one lane, as many at once as there are cores. Taken in turns, so that both meet the same machine.
 */
final class LoginBench implements Bench.Benchmark {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** Enough that the server never waits for a client. */
    private static final int CLIENTS = 4 * CORES;

    private static final int ROUNDS = 6;
    /** Until the server's optimizing compiler has little left to do; before, it takes a tenth of the cores. */
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(90);

    private static final long ROUND = TimeUnit.SECONDS.toNanos(5);

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Outside anju = new Outside("bench-login")
                .with("account", "account.captcha.enabled", "false")
                .with("account", "account.login.rate_per_minute", "0");
        anju.start();
        try {
            City city = City.of(anju);
            List<Callable<Void>> logins = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String login = "bench" + i;
                String password = city.create(login, City.HUANGPU, "GOV_CLERK");
                Client client = city.anybody();
                logins.add(() -> {
                    client.login("GOV", login, password).expect(200);
                    return null;
                });
            }
            List<Callable<Void>> hashes = new ArrayList<>();
            for (int i = 0; i < CORES; i++) {
                hashes.add(LoginBench::hash);
            }
            measure(figures, new Server(anju.pid()), hashes, logins);
        } finally {
            anju.stop();
        }
    }

    private static void measure(
            Bench.Figures figures, Server server, List<Callable<Void>> hashes, List<Callable<Void>> logins)
            throws Exception {
        rate(hashes, ROUND);
        rate(logins, WARM_UP);
        double hashed = 0;
        double loggedIn = 0;
        double cpu = 0;
        for (int round = 0; round < ROUNDS; round++) {
            hashed += rate(hashes, ROUND) / ROUNDS;
            double before = server.cpuMillis();
            loggedIn += rate(logins, ROUND) / ROUNDS;
            cpu += server.cpuMillis() - before;
        }
        figures.note("%.1f hashes and %.1f logins a second on %d cores; %.1f ms of server CPU a login"
                .formatted(hashed, loggedIn, CORES, cpu / (loggedIn * ROUNDS * ROUND / 1e9)));
        figures.add("login.ratio", loggedIn / hashed, "ratio", "at least 0.85");
    }

    /** How often a second the actions are done, each on a thread of its own. */
    private static double rate(List<Callable<Void>> actions, long nanos) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        try {
            long begin = System.nanoTime();
            List<Future<Long>> done = new ArrayList<>();
            for (Callable<Void> action : actions) {
                done.add(threads.submit(() -> {
                    long count = 0;
                    for (; System.nanoTime() - begin < nanos; count++) {
                        action.call();
                    }
                    return count;
                }));
            }
            long total = 0;
            for (Future<Long> count : done) {
                total += count.get();
            }
            return total / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private static Void hash() {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(12_288)
                .withIterations(12)
                .withParallelism(1)
                .withSalt("0123456789abcdef".getBytes(StandardCharsets.US_ASCII))
                .build());
        generator.generateBytes(City.PASSWORD.getBytes(StandardCharsets.UTF_8), new byte[32]);
        return null;
    }
}
