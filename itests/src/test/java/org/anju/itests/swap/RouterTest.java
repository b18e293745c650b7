package org.anju.itests.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.anju.itests.harness.Load;
import org.anju.itests.harness.Tally;
import org.anju.itests.harness.Waiting;
import org.junit.BeforeClass;
import org.junit.Test;

/** The router itself is restarted and updated: short refusals, but nobody hangs and nobody is told that there is nothing. */
public class RouterTest {
    private static final Duration MOST = Duration.ofSeconds(90);
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final long HANGING_MS = 15_000;

    private static Ground ground;

    @BeforeClass
    public static void city() {
        ground = Ground.get();
        ground.sample("4.0.0");
    }

    @Test
    public void itsRestartIsSurvived() {
        isSurvived("bundle:restart org.anju.platform");
    }

    @Test
    public void itsUpdateIsSurvived() {
        isSurvived("bundle:update org.anju.platform");
    }

    private static void isSurvived(String command) {
        Load load = new Load(ground.url())
                .get("sample", 10, "/api/v1/sample/version", Map.of())
                .get("slow", 2, "/api/v1/sample/slow?ms=400", Map.of())
                .get("account", 10, "/api/v1/account/auth/options?port=GOV", Map.of())
                .get("institution", 2, "/api/v1/institution/openapi.json", Map.of())
                .get("platform", 2, "/api/v1/platform/openapi.json", Map.of());
        try (load) {
            load.start(MOST);
            Waiting.until("answers come", Ground.SOON, () -> load.soFar().requests() > 20);
            assertEquals(load.soFar().failures(), 0, load.soFar().failed());
            ground.run(command);
            ground.awaitAll(BACK);
            int since = load.soFar().requests();
            Waiting.until("answers come", Ground.SOON, () -> load.soFar().requests() > since + 60);
            judge(load.stop());
        }
    }

    private static void judge(Tally tally) {
        System.out.println(tally);
        assertTrue(tally.toString(), tally.max() < HANGING_MS);
        Map<Integer, Long> statuses = tally.statuses();
        assertEquals(
                tally.failures(),
                tally.requests(),
                statuses.get(200) + statuses.getOrDefault(503, 0L).intValue());
        assertEquals(tally.failures(), 0, tally.unannounced());
    }
}
