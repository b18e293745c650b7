package org.anju.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Existing;
import org.anju.itests.harness.Outside;

/**
 * The take-over of 20,000 institutions from a workbook, beside what cannot be left out of it: reading the workbook's XML and inserting
 * every row, in every table, that it leaves. Derby, both on the same disk.
 */
final class TakeoverBench implements Bench.Benchmark {
    private static final int ROWS = 20_000;
    private static final Duration MOST = Duration.ofMinutes(5);

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Outside anju = new Outside("bench-takeover").with("account", "account.captcha.enabled", "false");
        Path gcLog = anju.data().resolveSibling("bench-takeover-gc.log");
        Files.deleteIfExists(gcLog);
        anju.withEnvironment("KARAF_OPTS", Server.gcLog(gcLog));
        anju.start();
        City.of(anju);
        Existing existing = new Existing(City.of(anju).admin());
        byte[] workbook = existing.workbook(ROWS, (row, values) -> {});
        existing.take(existing.upload(existing.workbook(1000, (row, values) -> {})), MOST);
        anju.stop();
        Path database = anju.data().resolve("db/anju");
        RawDatabase before = RawDatabase.copyOfDerby(database, anju.data().resolveSibling("bench-takeover-before"));
        anju.startAgain();
        double seconds = take(figures, anju, workbook, gcLog);
        anju.stop();
        double reading = RawWork.read(workbook);
        double inserting = new RawWork(before, RawDatabase.derby(database)).insert(figures);
        figures.note("take-over %.2f s, reading %.2f s, inserting %.2f s".formatted(seconds, reading, inserting));
        figures.add("takeover.ratio", seconds / (reading + inserting), "ratio", "at most 3");
    }

    private static double take(Bench.Figures figures, Outside anju, byte[] workbook, Path gcLog) throws IOException {
        City city = City.of(anju);
        city.admin().login("GOV", "admin", City.PASSWORD).expect(200);
        Existing existing = new Existing(city.admin());
        // Warm code and caches; what it leaves is refused twice later.
        existing.check(existing.upload(existing.workbook(2000, (row, values) -> {})), MOST);
        String file = existing.upload(workbook);
        new Server(anju.pid()).collect();
        int collections = Server.usedAfterGc(gcLog).size();
        long begin = System.nanoTime();
        JsonNode job = existing.take(file, MOST);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (job.get("failed").asInt() != 0 || job.get("done").asInt() != ROWS) {
            throw new IllegalStateException(job.toString());
        }
        List<Long> used = Server.usedAfterGc(gcLog);
        long idle = used.get(collections - 1);
        long peak = used.subList(collections, used.size()).stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(idle);
        figures.note("heap after GC: idle %d MB, peak %d MB in %d collections"
                .formatted(idle, peak, used.size() - collections));
        figures.add("takeover.heap_mb", peak - idle, "MB", "under 64");
        return seconds;
    }
}
