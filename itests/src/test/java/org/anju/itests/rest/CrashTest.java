package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Waiting;
import org.junit.ClassRule;
import org.junit.Test;

/** What a kill -9 leaves, and what a missing key file stops. */
public class CrashTest {
    private static final int DRAFTS = 60;
    private static final int BEFORE = 15;

    @ClassRule
    public static final Outside OUTSIDE = new Outside("crash").with("account", "account.captcha.enabled", "false");

    @Test
    public void nothingAcknowledgedIsLostAndNoStepIsHalf() throws Exception {
        City city = City.of(OUTSIDE);
        Filings filings = new Filings(city, City.HUANGPU);
        List<JsonNode> drafts = new ArrayList<>();
        for (int i = 0; i < DRAFTS; i++) {
            drafts.add(filings.draft());
        }
        Queue<Long> acknowledged = stream(filings, drafts);
        OUTSIDE.startAgain();
        Waiting.until(
                "sessions are found again",
                Duration.ofSeconds(60),
                () -> filings.clerk().get("/api/v1/platform/session").status() == 200);
        List<JsonNode> audit = audit(city);
        int submitted = 0;
        for (JsonNode draft : drafts) {
            boolean done = whole(filings, draft, audit);
            assertTrue(
                    "acknowledged " + draft.get("id"),
                    done || !acknowledged.contains(draft.get("id").asLong()));
            submitted += done ? 1 : 0;
        }
        assertTrue("some went through", submitted >= BEFORE);
        assertTrue("the kill came in between", submitted < DRAFTS);
        refusesWithoutItsKeys();
    }

    /** Submits them with four at once; kills the process when some are through; returns what was acknowledged. */
    private static Queue<Long> stream(Filings filings, List<JsonNode> drafts) throws Exception {
        Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<JsonNode> rest = new ConcurrentLinkedQueue<>(drafts);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            threads.execute(() -> submitAll(filings, rest, acknowledged));
        }
        Waiting.until("some are acknowledged", Duration.ofSeconds(60), () -> acknowledged.size() >= BEFORE);
        OUTSIDE.kill();
        threads.shutdown();
        assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
        return acknowledged;
    }

    private static void submitAll(Filings filings, Queue<JsonNode> rest, Queue<Long> acknowledged) {
        for (JsonNode draft = rest.poll(); draft != null; draft = rest.poll()) {
            try {
                if (filings.submit(draft).status() == 200) {
                    acknowledged.add(draft.get("id").asLong());
                }
            } catch (UncheckedIOException e) {
                return; // The process is gone: nothing is acknowledged any more.
            }
        }
    }

    private static List<JsonNode> audit(City city) {
        Client auditor = city.official("310000", "AUDITOR");
        List<JsonNode> lines = new ArrayList<>();
        for (int page = 1; page <= 4; page++) {
            auditor.get("/api/v1/platform/audit-logs?size=100&page=" + page)
                    .expect(200)
                    .json()
                    .get("items")
                    .forEach(lines::add);
        }
        return lines;
    }

    /** Whether it was submitted; state, history and audit say the same. */
    private static boolean whole(Filings filings, JsonNode draft, List<JsonNode> audit) {
        JsonNode after = filings.clerk().get(Filings.path(draft)).expect(200).json();
        boolean submitted = !after.get("state").asText().equals("DRAFT");
        JsonNode history = filings.clerk()
                .get(Filings.path(draft) + "/history")
                .expect(200)
                .json();
        assertEquals("history of " + after.get("state"), submitted ? 2 : 1, history.size());
        assertEquals(
                "version of " + after.get("state"),
                submitted,
                !after.get("version").equals(draft.get("version")));
        assertEquals("audit of " + draft.get("id"), submitted ? 1 : 0, submissions(audit, draft));
        return submitted;
    }

    private static long submissions(List<JsonNode> audit, JsonNode draft) {
        return audit.stream()
                .filter(line -> line.get("action").asText().equals("institution.filing.submit"))
                .filter(line -> line.get("object")
                        .asText()
                        .equals("institution.filing/" + draft.get("id").asText()))
                .count();
    }

    private static void refusesWithoutItsKeys() throws Exception {
        OUTSIDE.stop();
        Path keys = OUTSIDE.data().resolve("keys/anju.keys");
        Path aside = OUTSIDE.data().resolve("aside.keys");
        Files.move(keys, aside);
        String sentence = "不存在，已加密的数据无法读取，平台拒绝启动：请放回密钥文件后重新启动。";
        assertFalse(Files.readString(OUTSIDE.output()).contains(sentence));
        assertEquals(
                "a code that service managers know as bad configuration", 78, OUTSIDE.refuses(Duration.ofSeconds(120)));
        assertTrue(Files.readString(OUTSIDE.output()).contains(sentence));
        assertFalse("no new keys are made", Files.exists(keys));
        Files.move(aside, keys);
        OUTSIDE.startAgain();
        assertEquals(
                200,
                new Client(OUTSIDE.url()).login("GOV", "admin", City.PASSWORD).status());
    }
}
