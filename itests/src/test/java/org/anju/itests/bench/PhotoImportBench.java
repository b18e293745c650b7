package org.anju.itests.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Roster;

/**
 * Photos of about 100 KB in one package, from the running server's job: checked, written anew, stored and attached to their drafts, beside bare
 * decoding and encoding of the same bytes by as many threads. {@code -Dbench.photos=10000} takes the whole.
 */
final class PhotoImportBench implements Bench.Benchmark {
    private static final int PHOTOS = Integer.getInteger("bench.photos", 2_000);
    private static final int DIFFERENT = 50;
    private static final int WARM = 300;
    private static final int THREADS = 2;
    private static final float QUALITY = 0.9f;
    private static final Duration MOST = Duration.ofMinutes(20);

    private final List<byte[]> photos = new ArrayList<>();

    @Override
    public void run(Bench.Figures figures) throws Exception {
        for (int i = 0; i < DIFFERENT; i++) {
            photos.add(Photographs.jpeg(i, 640, 860, QUALITY));
        }
        Outside anju = new Outside("bench-photos").with("account", "account.captcha.enabled", "false");
        Path gcLog = anju.data().resolveSibling("bench-photos-gc.log");
        Files.deleteIfExists(gcLog);
        anju.withEnvironment("KARAF_OPTS", Server.gcLog(gcLog));
        anju.start();
        try {
            Roster roster = new Roster(new Practitioners(new Filings(City.of(anju), City.HUANGPU)).admin());
            seconds(roster, WARM);
            new Server(anju.pid()).collect();
            int collections = Server.usedAfterGc(gcLog).size();
            double job = seconds(roster, PHOTOS);
            List<Long> used = Server.usedAfterGc(gcLog);
            long idle = used.get(collections - 1);
            long peak = used.subList(collections, used.size()).stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(idle);
            bare(WARM);
            double bare = bare(PHOTOS);
            figures.note("%d photos of %.0f KB: job %.1f s, bare %.1f s with %d threads"
                    .formatted(PHOTOS, photos.get(0).length / 1024.0, job, bare, THREADS));
            figures.add("photos.ratio", job / bare, "ratio", "none");
            figures.add("photos.heap_mb", peak - idle, "MB", "under 96");
        } finally {
            anju.stop();
        }
    }

    /** How long the job lasts from its photos on: rows first, the package later. */
    private double seconds(Roster roster, int count) {
        List<Map<String, String>> people = Roster.people(count);
        JsonNode batch = roster.take(Roster.workbook(people), null, MOST);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put(people.get(i).get("身份证号") + ".jpg", photos.get(i % DIFFERENT));
        }
        String zip = Roster.id(roster.uploadPhotos(Roster.zip(files)));
        long begin = System.nanoTime();
        JsonNode job = roster.addPhotos(zip, batch.get("id").asLong(), MOST);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!job.get("message").asText().equals("照片匹配" + count + "张，未匹配0张")) {
            throw new IllegalStateException(job.toString());
        }
        return seconds;
    }

    private double bare(int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long begin = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] photo = photos.get(i % DIFFERENT);
            running.add(
                    threads.submit(() -> Photographs.encode(ImageIO.read(new ByteArrayInputStream(photo)), QUALITY)));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        return (System.nanoTime() - begin) / 1e9;
    }
}
