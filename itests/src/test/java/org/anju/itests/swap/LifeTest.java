package org.anju.itests.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Load;
import org.anju.itests.harness.SampleJar;
import org.anju.itests.harness.Tally;
import org.anju.itests.harness.Waiting;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** A domain is installed, removed and installed again in a running city: all that it brings comes, goes and comes back (PLT-R01). */
public class LifeTest {
    private static Ground ground;
    private static Path jar;

    @BeforeClass
    public static void city() {
        ground = Ground.get();
        jar = SampleJar.of("1.0.0").write();
    }

    @Before
    public void withoutIt() {
        ground.removeSample();
    }

    private static void install() {
        String printed = ground.run("anju:domain-install sample " + jar);
        assertTrue(printed, printed.contains("已安装1.0.0"));
    }

    private static void remove() {
        String printed = ground.run("anju:domain-remove sample");
        assertTrue(printed, printed.contains("已移除，数据保留"));
    }

    /** Whether each thing that the sample brings is there. */
    private static Map<String, Boolean> brought() {
        Client admin = ground.admin();
        Map<String, Boolean> there = new LinkedHashMap<>();
        there.put("endpoint", ground.sampleAnswer().status() == 200);
        there.put("page", admin.get("/api/v1/platform/ui").text().contains("/sample"));
        there.put("module", admin.get("/api/v1/platform/ui").text().contains("/ui/sample/sample-1.js"));
        there.put("parameter", admin.get("/api/v1/platform/parameters").text().contains("sample.size"));
        there.put(
                "dictionary", admin.get("/api/v1/platform/dicts/sample.colour").status() == 200);
        there.put("right", admin.get("/api/v1/account/roles/permissions").text().contains("sample.use"));
        there.put("document", admin.get("/api/openapi.json").text().contains("/api/v1/sample/version"));
        there.put("own document", admin.get("/api/v1/sample/openapi.json").status() == 200);
        there.put("command", ground.run("anju:sample").contains("示例功能在此"));
        there.put("health", ground.run("anju:domains").contains("示例功能"));
        return there;
    }

    private static void assertAll(boolean expected) {
        Waiting.until(
                "all of it " + (expected ? "is there" : "is gone") + ": " + brought(),
                Ground.SOON,
                () -> brought().values().stream().allMatch(there -> there == expected));
    }

    @Test
    public void allOfItComesAndGoesButItsData() {
        install();
        assertAll(true);
        long before = marks();
        mark("kept-" + System.nanoTime());
        remove();
        assertEquals(404, ground.sampleAnswer().status());
        assertAll(false);
        install();
        assertAll(true);
        assertEquals(before + 1, marks());
    }

    @Test
    public void openPagesAreToldAndNobodyElseFails() throws Exception {
        try (InputStream stream = ground.admin().open("/api/v1/platform/stream");
                Load load = new Load(ground.url())
                        .get(
                                "platform",
                                60,
                                "/api/v1/platform/session",
                                ground.admin().headers())
                        .get("account", 60, "/api/v1/account/auth/options?port=GOV", Map.of())
                        .start(java.time.Duration.ofSeconds(60))) {
            CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> firstOf(stream, "event: ui"));
            install();
            assertEquals("event: ui", told.get(3, TimeUnit.SECONDS));
            remove();
            install();
            Tally tally = load.stop();
            assertEquals(tally.failures(), 0, tally.failed());
            assertTrue(tally.toString(), tally.requests() > 30);
        }
    }

    private static String firstOf(InputStream stream, String wanted) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .filter(wanted::equals)
                .findFirst()
                .orElse("");
    }

    @Test
    public void itsDataGoOnlyByACommandOfTheirOwnThatExportsThemFirst() throws Exception {
        install();
        mark("exported-" + System.nanoTime());
        long marks = marks();
        Path folder = ground.outside().data().resolve("export");
        String early = ground.run("anju:domain-data-remove sample " + folder);
        assertTrue(early, early.contains("请先移除功能模块sample"));
        remove();
        String printed = ground.run("anju:domain-data-remove sample " + folder);
        assertTrue(printed, printed.contains("数据已删除"));
        try (Stream<Path> files = Files.walk(folder)) {
            Path csv = files.filter(file -> file.endsWith("smp_mark.csv"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(marks + 1, Files.readAllLines(csv).size());
        }
        install();
        assertEquals(0, marks());
    }

    @Test
    public void aDryRunTouchesNothing() {
        String printed = ground.run("anju:domain-install --dry-run sample " + jar);
        assertTrue(printed, printed.contains("现在没有改动"));
        assertEquals(404, ground.sampleAnswer().status());
        install();
        for (String command : new String[] {"domain-stop", "domain-remove"}) {
            printed = ground.run("anju:" + command + " --dry-run sample");
            assertTrue(printed, printed.contains("现在没有改动"));
            assertEquals(200, ground.sampleAnswer().status());
        }
    }

    @Test
    public void aDomainWithoutTablesLeavesNothingEither() {
        ground.run("anju:domain-install teller " + SampleJar.teller("1.0.0").write());
        ground.run("anju:domain-remove teller");
        Path folder = ground.outside().data().resolve("export");
        String printed = ground.run("anju:domain-data-remove teller " + folder);
        assertTrue(printed, printed.contains("数据已删除"));
    }

    @Test
    public void whatOthersNeedIsNotRemoved() {
        String printed = ground.run("anju:domain-remove account");
        assertTrue(printed, printed.contains("不能移除：从业人员管理、合同网签备案、房源核验、机构备案依赖它"));
        assertFalse(ground.run("anju:domain-remove nosuch").contains("已移除"));
    }

    private static void mark(String id) {
        ground.anybody().post("/api/v1/sample/marks", Map.of("id", id)).expect(200);
    }

    private static long marks() {
        return ground.anybody()
                .get("/api/v1/sample/marks")
                .expect(200)
                .json()
                .get("marks")
                .asLong();
    }
}
