package org.anju.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Postgres;

/**
 * 签约 by 8 clients over REST, beside bare JDBC transactions that write the same rows into a copy of the database as it was before; and the server CPU
 * of a print and a preview.
 */
final class SigningBench implements Bench.Benchmark {
    private static final int CLIENTS = 8;
    private static final int WARM_UP = 400;
    /** After the restart: until the rate rises no more. The server's code is compiled late, which its start-up flags want. */
    private static final int WARM_UP_AGAIN = 30_000;

    private static final int SIGNINGS = 3_000;
    private static final int PAPERS = 60;
    /** What the signing of a contract, of which the id is given, changes besides the rows that it adds; all indexes move that move for it. */
    private static final List<String> UPDATES = List.of(
            "UPDATE con_house SET signings = signings + 1 WHERE house = (SELECT c.house FROM con_contract c WHERE c.id = ?)",
            "UPDATE con_house SET signings = signings + 1 WHERE house ="
                    + " (SELECT c.division || '@' || SUBSTR(c.address, 1, LENGTH(c.address) - 1) FROM con_contract c WHERE c.id = ?)",
            "UPDATE con_contract SET version = version + 1, state = 'SIGNED', desk = 'L', template_version = '2025',"
                    + " contract_no = 'ZL' || TRIM(CAST(id AS CHAR(20))), token = 'T' || TRIM(CAST(id AS CHAR(20))),"
                    + " signed_at = CURRENT_TIMESTAMP WHERE id = ?");

    private final boolean onPostgres;
    private final Outside anju;

    SigningBench(boolean onPostgres) {
        this.onPostgres = onPostgres;
        anju = new Outside("bench-signing-" + name())
                .with("account", "account.captcha.enabled", "false")
                .with("contract", "contract.sign.check_blacklist", "false")
                .with("platform", "request.rate_per_minute", "0");
    }

    private String name() {
        return onPostgres ? "postgres" : "derby";
    }

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Postgres postgres = onPostgres ? new Postgres().start() : null;
        try {
            if (onPostgres) {
                anju.withFile("org.ops4j.datasource-app.cfg", postgres.datasource());
            }
            measure(figures, postgres);
        } finally {
            anju.stop();
            if (onPostgres) {
                postgres.gone();
            }
        }
    }

    private void measure(Bench.Figures figures, Postgres postgres) throws Exception {
        anju.start();
        City city = City.of(anju);
        Contracts contracts = new Contracts(city, new Filings(city, City.HUANGPU).filed());
        contracts.scan();
        List<JsonNode> drafts = Collections.synchronizedList(new ArrayList<>());
        byAll(
                WARM_UP + 1,
                nth -> drafts.add(contracts.previewed(
                        Contracts.house(), Contracts.content(Contracts.day(0), Contracts.day(365)))));
        JsonNode pattern = drafts.remove(WARM_UP);
        signed(contracts, drafts.subList(0, WARM_UP));
        papers(figures, contracts, drafts.get(0), pattern);
        anju.stop();
        Path folder = anju.data().resolve("db/anju");
        RawDatabase served = onPostgres ? RawDatabase.postgres(postgres.url()) : RawDatabase.derby(folder);
        SigningDrafts.multiply(served, pattern, WARM_UP_AGAIN + SIGNINGS, drafts);
        RawDatabase before = onPostgres
                ? RawDatabase.copyOfPostgres(postgres.url(), "anju_before")
                : RawDatabase.copyOfDerby(folder, anju.data().resolveSibling("bench-signing-before"));
        anju.startAgain();
        // The session was in the database; the code is cold again.
        List<JsonNode> measured = drafts.subList(WARM_UP + WARM_UP_AGAIN, drafts.size());
        signed(contracts, drafts.subList(WARM_UP, WARM_UP + WARM_UP_AGAIN));
        double ours = signed(contracts, measured);
        anju.stop();
        List<Long> ids = new ArrayList<>();
        drafts.subList(WARM_UP, drafts.size())
                .forEach(draft -> ids.add(draft.get("id").asLong()));
        double bare = new RawWork(before, served).transactions(figures, CLIENTS, ids, UPDATES, WARM_UP_AGAIN);
        figures.note("%.0f signings a second, %.0f bare transactions".formatted(ours, bare));
        figures.add("sign.ratio." + name(), ours / bare, "ratio", "at least 0.5");
    }

    /** Signs all; how many a second. */
    private static double signed(Contracts contracts, List<JsonNode> drafts) throws Exception {
        long begin = System.nanoTime();
        byAll(drafts.size(), nth -> contracts.step(drafts.get(nth), "sign").expect(200));
        return drafts.size() / ((System.nanoTime() - begin) / 1e9);
    }

    /** All clients together do something so many times. */
    private static void byAll(int times, IntConsumer work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> clients = Collections.nCopies(CLIENTS, () -> {
                for (int nth = next.getAndIncrement(); nth < times; nth = next.getAndIncrement()) {
                    work.accept(nth);
                }
                return null;
            });
            for (Future<Void> one : threads.invokeAll(clients)) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private void papers(Bench.Figures figures, Contracts contracts, JsonNode signed, JsonNode draft) {
        if (onPostgres) {
            return;
        }
        figures.add("contract.print.cpu_ms", cpu(contracts, Contracts.path(signed) + "/print"), "ms", "at most 150");
        figures.add("contract.preview.cpu_ms", cpu(contracts, Contracts.path(draft) + "/preview"), "ms", "at most 150");
    }

    /** Server CPU of a PDF; the first ones warm the code. */
    private double cpu(Contracts contracts, String path) {
        Server server = new Server(anju.pid());
        for (int i = 0; i < PAPERS; i++) {
            contracts.handler().get(path).expect(200);
        }
        double before = server.cpuMillis();
        for (int i = 0; i < PAPERS; i++) {
            contracts.handler().get(path).expect(200);
        }
        return (server.cpuMillis() - before) / PAPERS;
    }
}
