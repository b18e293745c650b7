package org.anju.itests.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.anju.itests.harness.Load;
import org.anju.itests.harness.SampleJar;
import org.anju.itests.harness.Samples;
import org.anju.itests.harness.Tally;
import org.anju.itests.harness.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Domains are updated by Karaf's raw commands under load, and nobody notices (PLT-R07). */
public class UpdateTest {
    private static final Duration BETWEEN = Duration.ofSeconds(4);
    private static final Duration MOST = Duration.ofMinutes(3);
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Map<String, String> BYTES = Map.of("Content-Type", "application/octet-stream");
    private static final byte[] WORKBOOK = Samples.workbook(19 << 20);
    private static final String[] ORDINARY = {"sample", "marks", "institution", "notify", "account", "platform"};

    private static Ground ground;

    @BeforeClass
    public static void city() {
        ground = Ground.get();
        ground.removeSample();
        ground.run("feature:repo-add " + ground.feature("1.0.0"));
        ground.run("feature:install anju-sample/1.0.0");
        ground.awaitSample("1.0.0");
        warmUp();
    }

    @AfterClass
    public static void gone() {
        ground.run("feature:uninstall anju-sample");
        ground.removeSample();
    }

    /** What is measured is a city that has served for a while. */
    private static void warmUp() {
        load("warm").start(Duration.ofSeconds(5)).await();
    }

    private static Load load(String marks) {
        Map<String, String> session = ground.admin().headers();
        Map<String, String> file = new HashMap<>(session);
        file.putAll(BYTES);
        Duration slowly = Duration.ofSeconds(3);
        return new Load(ground.url())
                .get("sample", 60, "/api/v1/sample/version", Map.of())
                .post("marks", 20, "/api/v1/sample/marks", JSON, number -> mark(marks, number))
                .get("institution", 30, "/api/v1/institution/filings", session)
                .get("notify", 30, "/api/v1/notify/messages/unread-count", session)
                .get("account", 30, "/api/v1/account/auth/options?port=GOV", Map.of())
                .get("platform", 20, "/api/v1/platform/session", session)
                .get("slow", 5, "/api/v1/sample/slow?ms=400", Map.of())
                .upload("upload", 0.4, "/api/v1/sample/files", BYTES, new byte[20 << 20], slowly)
                .upload("workbook", 0.2, "/api/v1/platform/files?kind=workbook&name=a.xlsx", file, WORKBOOK, slowly);
    }

    private static byte[] mark(String marks, long number) {
        return ("{\"id\":\"" + marks + "-" + number + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /** The commands of an operator who changes one domain after the other. */
    private static List<String> updates() {
        List<String> commands = new ArrayList<>();
        for (String version : List.of("1.0.1", "1.1.0", "1.1.1", "2.0.0")) {
            commands.add("feature:install --upgrade anju-sample/" + version);
            ground.run("feature:repo-add " + ground.feature(version));
        }
        for (String domain : List.of("notify", "institution", "account")) {
            commands.add("bundle:update org.anju." + domain);
            commands.add("bundle:update org.anju.sample "
                    + SampleJar.of("2.1." + commands.size()).url());
        }
        return commands;
    }

    @Test
    public void nothingIsLostOrDoubledAndNobodyWaitsLong() throws Exception {
        long before = marks();
        long job = count(900);
        List<String> commands = updates();
        try (InputStream stream = ground.admin().open("/api/v1/platform/stream");
                Load load = load(UUID.randomUUID().toString().substring(0, 8))) {
            StreamWatch watch = StreamWatch.of(stream);
            load.start(MOST);
            commands.forEach(UpdateTest::change);
            pause();
            Tally tally = load.stop();
            System.out.println(
                    tally + "\nordinary p99_ms=" + tally.percentile(99, ORDINARY) + " swaps=" + commands.size());
            assertEquals(tally.failures(), 0, tally.failed());
            assertEquals(tally.requests("marks"), marks() - before);
            assertTrue(tally.toString(), tally.percentile(99, ORDINARY) <= 600);
            assertFalse("the event stream stays open", watch.ended());
        }
        countedOnceEach(job, 900);
    }

    private static void change(String command) {
        pause();
        String printed = ground.run(command);
        assertFalse(printed, printed.contains("Error"));
    }

    private static void pause() {
        long end = System.nanoTime() + BETWEEN.toNanos();
        for (long left = BETWEEN.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static long marks() {
        return ground.anybody()
                .get("/api/v1/sample/marks")
                .expect(200)
                .json()
                .get("marks")
                .asLong();
    }

    private static long count(int items) {
        return ground.admin()
                .post("/api/v1/sample/jobs", Map.of("items", items))
                .expect(200)
                .json()
                .get("id")
                .asLong();
    }

    /** The job paused for each update, and went on in the new version where the old one had stopped. */
    private static void countedOnceEach(long job, int items) {
        Waiting.until(
                "the job is done", Duration.ofSeconds(60), () -> state(job).equals("DONE"));
        JsonNode counted = ground.admin()
                .get("/api/v1/sample/jobs/" + job + "/counted")
                .expect(200)
                .json();
        List<Long> each = LongStream.rangeClosed(1, items).boxed().toList();
        assertEquals(each.toString().replace(" ", ""), counted.get("items").toString());
        assertTrue(counted.get("versions").toString(), counted.get("versions").size() > 1);
    }

    private static String state(long job) {
        return ground.admin()
                .get("/api/v1/platform/jobs/" + job)
                .expect(200)
                .json()
                .get("state")
                .asText();
    }
}
