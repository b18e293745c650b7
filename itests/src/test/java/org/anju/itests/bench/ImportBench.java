package org.anju.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Postgres;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Roster;

/**
 * The import of 10,000 people from a workbook, beside what cannot be left out of it: reading the workbook's XML and inserting every row, in
 * every table, that it leaves. On Derby also what it does to the heap, and to others who ask for lists meanwhile.
 */
final class ImportBench implements Bench.Benchmark {
    private static final int ROWS = 10_000;
    private static final Duration MOST = Duration.ofMinutes(8);

    private final boolean onPostgres;
    private final Path gcLog;
    private final Outside anju;

    ImportBench(boolean onPostgres) {
        this.onPostgres = onPostgres;
        anju = new Outside("bench-import-" + name())
                .with("account", "account.captcha.enabled", "false")
                .with("platform", "request.rate_per_minute", "0");
        gcLog = anju.data().resolveSibling("bench-import-" + name() + "-gc.log");
    }

    private String name() {
        return onPostgres ? "postgres" : "derby";
    }

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Files.deleteIfExists(gcLog);
        anju.withEnvironment("KARAF_OPTS", Server.gcLog(gcLog));
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
        Client admin = new Practitioners(new Filings(City.of(anju), City.HUANGPU)).admin();
        Roster roster = new Roster(admin);
        take(roster, Roster.workbook(Roster.people(ROWS)));
        if (!onPostgres) {
            neighbours(figures, roster, admin);
        }
        byte[] workbook = Roster.workbook(Roster.people(ROWS));
        anju.stop();
        Path folder = anju.data().resolve("db/anju");
        RawDatabase before = onPostgres
                ? RawDatabase.copyOfPostgres(postgres.url(), "anju_before")
                : RawDatabase.copyOfDerby(folder, anju.data().resolveSibling("bench-import-before"));
        anju.startAgain();
        // Warm code again, with rows that leave nothing that is inserted later.
        Roster again = new Roster(new Practitioners(new Filings(City.of(anju), City.HUANGPU)).admin());
        take(again, Roster.workbook(Roster.people(ROWS)));
        double seconds = timed(figures, again, workbook);
        anju.stop();
        double reading = RawWork.read(workbook);
        RawDatabase after = onPostgres ? RawDatabase.postgres(postgres.url()) : RawDatabase.derby(folder);
        double inserting = new RawWork(before, after).insert(figures) / 2;
        figures.note("import %.2f s, reading %.2f s, inserting %.2f s".formatted(seconds, reading, inserting));
        figures.add("import.ratio." + name(), seconds / (reading + inserting), "ratio", "at most 3");
    }

    private double timed(Bench.Figures figures, Roster roster, byte[] workbook) throws Exception {
        String file = Roster.id(roster.upload(workbook));
        new Server(anju.pid()).collect();
        int collections = Server.usedAfterGc(gcLog).size();
        double seconds = seconds(roster, file);
        List<Long> used = Server.usedAfterGc(gcLog);
        long idle = used.get(collections - 1);
        long peak = used.subList(collections, used.size()).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(idle);
        figures.note("heap after GC: idle %d MB, peak %d MB in %d collections"
                .formatted(idle, peak, used.size() - collections));
        if (!onPostgres) {
            figures.add("import.heap_mb", peak - idle, "MB", "under 64");
        }
        return seconds;
    }

    private static double take(Roster roster, byte[] workbook) throws Exception {
        return seconds(roster, Roster.id(roster.upload(workbook)));
    }

    private static double seconds(Roster roster, String file) throws Exception {
        long begin = System.nanoTime();
        JsonNode batch = roster.ended(roster.begin(file, null).expect(202).json(), MOST);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (batch.get("imported").asInt() != ROWS) {
            throw new IllegalStateException(batch.toString());
        }
        return seconds;
    }

    /** How long others wait for lists, idle and meanwhile. */
    private static void neighbours(Bench.Figures figures, Roster roster, Client admin) throws Exception {
        byte[] first = Roster.workbook(Roster.people(ROWS));
        byte[] second = Roster.workbook(Roster.people(ROWS));
        Neighbours warming = new Neighbours(admin);
        Thread.sleep(5_000);
        take(roster, first);
        warming.p99();
        Neighbours idle = new Neighbours(admin);
        Thread.sleep(15_000);
        double before = idle.p99();
        Neighbours busy = new Neighbours(admin);
        take(roster, second);
        double meanwhile = busy.p99();
        figures.note("lists, p99: idle %.1f ms (%d), meanwhile %.1f ms (%d)"
                .formatted(before, idle.count(), meanwhile, busy.count()));
        figures.add("import.neighbour_p99_ratio", meanwhile / before, "ratio", "at most 2");
    }
}
