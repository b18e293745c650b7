package org.anju.itests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;

/**
 * Launch to the first successful login on a warm data folder, beside a bare Karaf's on its own, by SSH; taken in turns, the
 * median of each. Memory is the resident size right after that login.
 */
final class StartupBench implements Bench.Benchmark {
    private static final int ROUNDS = 5;
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(50);

    @Override
    public void run(Bench.Figures figures) throws IOException, InterruptedException {
        try (BareKaraf bare = new BareKaraf(Path.of(System.getProperty("anju.bare")))) {
            bare.start();
            measure(figures, bare);
        }
    }

    private static void measure(Bench.Figures figures, BareKaraf bare) throws IOException, InterruptedException {
        Outside anju = new Outside("bench-startup")
                .withEnvironment("ANJU_MODE", "production")
                .with("account", "account.captcha.enabled", "false");
        anju.start();
        City.of(anju);
        anju.stop();
        List<Double> bareSeconds = new ArrayList<>();
        List<Double> anjuSeconds = new ArrayList<>();
        List<Double> resident = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bareSeconds.add(bare.start());
            anjuSeconds.add(login(anju));
            resident.add(new Server(anju.pid()).residentMib());
            anju.stop();
        }
        figures.note("bare Karaf %s s, Anju %s s, resident %s MiB".formatted(bareSeconds, anjuSeconds, resident));
        figures.add("startup.ratio", median(anjuSeconds) / median(bareSeconds), "ratio", "at most 2.0");
        figures.add("startup.rss_mb", median(resident), "MB", "at most 450");
    }

    private static double login(Outside anju) {
        long begin = System.nanoTime();
        anju.launch();
        Client client = new Client(anju.url());
        while (!loggedIn(client)) {
            if (System.nanoTime() - begin > Duration.ofMinutes(3).toNanos()) {
                throw new IllegalStateException("no login: " + anju.log());
            }
            LockSupport.parkNanos(POLL);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static boolean loggedIn(Client client) {
        try {
            return client.login("GOV", "admin", City.PASSWORD).status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
