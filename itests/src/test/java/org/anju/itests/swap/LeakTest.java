package org.anju.itests.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.anju.itests.harness.Jcmd;
import org.anju.itests.harness.SampleJar;
import org.anju.itests.harness.Waiting;
import org.junit.BeforeClass;
import org.junit.Test;

/** A domain is updated many times, and nothing of its old versions stays behind ({@code -Pproof}: a hundred times). */
public class LeakTest {
    private static final int UPDATES = Boolean.getBoolean("proof") ? 100 : 20;
    private static final int SETTLED = 10;
    private static final double MOST = 1.03;
    private static final Duration RESTART = Duration.ofSeconds(60);

    private static Ground ground;

    @BeforeClass
    public static void city() {
        ground = Ground.get();
        ground.sample("5.0.0");
        // Its components come anew and find the sample there already: what they saw first goes as well.
        ground.run("bundle:restart org.anju.platform");
        ground.awaitAll(RESTART);
    }

    @Test
    public void oldVersionsGoAndMemoryStaysTheSame() {
        Jcmd jvm = new Jcmd(ground.outside().pid());
        updateAndUse(1, SETTLED);
        Memory settled = Memory.of(jvm);
        updateAndUse(SETTLED + 1, UPDATES);
        Memory last = Memory.of(jvm);
        System.out.println("leak updates=" + UPDATES + " after the tenth " + settled + ", after the last " + last
                + ", metaspace_percent=" + 100.0 * last.metaspace() / settled.metaspace() + ", heap_percent="
                + 100.0 * last.heap() / settled.heap());
        assertEquals("class loaders with the sample's classes", 1, last.loaders());
        assertTrue(settled + " " + last, last.heap() <= settled.heap() * MOST);
        assertTrue(settled + " " + last, last.metaspace() <= settled.metaspace() * MOST);
    }

    /** Each version serves requests, runs a job, hears an event and prints a command: what was never used leaves nothing behind. */
    private static void updateAndUse(int from, int to) {
        for (int i = from; i <= to; i++) {
            String version = "5.1." + i;
            ground.run("bundle:update org.anju.sample " + SampleJar.of(version).url());
            ground.awaitSample(version);
            ground.anybody().post("/api/v1/sample/events", Map.of("number", 0)).expect(200);
            ground.admin().post("/api/v1/sample/jobs", Map.of("items", 1)).expect(200);
            ground.anybody().get("/api/v1/sample/openapi.json").expect(200);
            ground.run("anju:sample");
        }
    }

    /**
     * What is used after a full collection.
     *
     * @param loaders how many class loaders have the sample's classes
     */
    private record Memory(long heap, long metaspace, long loaders) {
        static Memory of(Jcmd jvm) {
            try {
                // Whatever is kept for a while only (idle threads, what is remembered for 30 s) has gone by then.
                Waiting.until("old versions are collected", Duration.ofSeconds(75), () -> loaders(jvm) == 1);
            } catch (AssertionError held) {
                throw new AssertionError(held.getMessage() + "; who holds them: " + jvm.dump(), held);
            }
            return new Memory(jvm.heapKib(), jvm.metaspaceKib(), loaders(jvm));
        }

        private static long loaders(Jcmd jvm) {
            jvm.collect();
            return jvm.loadersWith("org.anju.itests.sample.SampleApi");
        }
    }
}
