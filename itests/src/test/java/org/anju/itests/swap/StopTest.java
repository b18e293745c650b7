package org.anju.itests.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Waiting;
import org.junit.BeforeClass;
import org.junit.Test;

/** A domain that is stopped says so at once; one that is not there is not found; one that is started serves. */
public class StopTest {
    private static final String SAMPLE = "org.anju.sample";
    private static final long AT_ONCE = TimeUnit.SECONDS.toNanos(1);

    private static Ground ground;

    @BeforeClass
    public static void city() {
        ground = Ground.get();
    }

    private static void isUnavailableAtOnce() {
        long begin = System.nanoTime();
        Client.Answer answer = ground.sampleAnswer();
        long took = System.nanoTime() - begin;
        answer.expect(503);
        assertEquals("FEATURE_UNAVAILABLE", answer.code());
        assertTrue(answer.detail(), answer.detail().contains("示例功能"));
        assertTrue(took / 1_000_000 + " ms", took < AT_ONCE);
    }

    @Test
    public void requestsInFlightFinishAndLaterOnesAreRefusedAtOnce() throws Exception {
        ground.sample("1.0.0");
        CompletableFuture<Client.Answer> slow =
                CompletableFuture.supplyAsync(() -> ground.anybody().get("/api/v1/sample/slow?ms=1500"));
        ground.awaitInFlight();
        CompletableFuture<String> stop = CompletableFuture.supplyAsync(() -> ground.run("bundle:stop " + SAMPLE));
        Waiting.until("it stops", Ground.SOON, () -> ground.sampleAnswer().status() != 200);
        assertTrue("the one in flight is still there", !slow.isDone());
        isUnavailableAtOnce();
        slow.get(15, TimeUnit.SECONDS).expect(200);
        stop.get(15, TimeUnit.SECONDS);
        isUnavailableAtOnce();
        ground.run("bundle:start " + SAMPLE);
        ground.awaitSample("1.0.0");
    }

    @Test
    public void whatIsUninstalledOrNeverWasThereIsNotFound() {
        ground.sample("1.0.0");
        ground.removeSample();
        assertEquals(404, ground.anybody().get("/api/v1/never/version").status());
        ground.sample("1.0.0");
    }

    @Test
    public void whoComesWhileTheCityStartsIsToldToComeLater() {
        ground.sample("1.0.0");
        ground.stop();
        ground.startAgain();
        ground.awaitSample("1.0.0");
        for (BootWatch boot : ground.boots()) {
            assertTrue(
                    boot.seen().toString(),
                    Set.of("refused", "503 later", "200")
                            .containsAll(boot.seen().keySet()));
            assertTrue(boot.seen().toString(), boot.seen().containsKey("503 later"));
        }
    }
}
