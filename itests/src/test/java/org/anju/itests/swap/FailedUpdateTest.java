package org.anju.itests.swap;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anju.itests.harness.Load;
import org.anju.itests.harness.SampleJar;
import org.anju.itests.harness.Tally;
import org.junit.BeforeClass;
import org.junit.Test;

/** A version that cannot serve never gets the place of one that does, and nobody outside learns of the attempt (PLT-R07). */
public class FailedUpdateTest {
    private static Ground ground;

    @BeforeClass
    public static void city() {
        ground = Ground.get();
        ground.removeSample();
        ground.run("anju:domain-install sample " + SampleJar.of("1.0.0").write());
        ground.awaitSample("1.0.0");
    }

    /** What an operator is told of each jar that is no good. */
    private static Map<Path, String> wrong() {
        Map<Path, String> wrong = new LinkedHashMap<>();
        wrong.put(SampleJar.of("1.1.0").failingMigration().write(), "数据库结构升级失败");
        wrong.put(SampleJar.of("1.2.0").failingComponent().write(), "已恢复原版本，数据未受影响");
        wrong.put(SampleJar.of("1.3.0").needing("org.nowhere.at.all").write(), "缺少所依赖的程序包org.nowhere.at.all");
        wrong.put(SampleJar.of("1.3.1").without("SampleDomain").write(), "组件不能使用：org.anju.api.domain.Domain");
        wrong.put(SampleJar.of("1.4.0").truncated().write(), "功能包已损坏或不完整");
        wrong.put(SampleJar.teller("1.5.0").write(), "不能用来更新org.anju.sample");
        wrong.put(SampleJar.bare().write(), "不是功能包");
        return wrong;
    }

    @Test
    public void theOldVersionServesOnAndTheReasonIsOneLine() {
        try (Load load = new Load(ground.url())
                .get("sample", 80, "/api/v1/sample/version", Map.of())
                .get("account", 30, "/api/v1/account/auth/options?port=GOV", Map.of())
                .start(Duration.ofMinutes(2))) {
            wrong().forEach((jar, reason) -> {
                String printed = ground.run("anju:domain-update sample " + jar).strip();
                assertTrue(printed, printed.startsWith("失败：") && printed.contains(reason));
                assertEquals(printed, 1, printed.lines().count());
                assertFalse(printed, printed.contains("Exception"));
                ground.sampleAnswer().expect(200);
                assertTrue(ground.sampleAnswer().text().contains("1.0.0"));
            });
            Tally tally = load.stop();
            assertEquals(tally.failures(), 0, tally.failed());
            assertTrue(tally.toString(), tally.requests() > 50);
        }
    }

    @Test
    public void whatRunsIsNotStartedAgain() {
        assertTrue(ground.run("anju:domain-start sample").contains("示例功能正在运行"));
        ground.sampleAnswer().expect(200);
        assertTrue(ground.run("anju:domain-stop sample").contains("已停用"));
        assertTrue(ground.run("anju:domain-stop sample").contains("示例功能已经停用"));
        assertTrue(ground.run("anju:domain-start sample").contains("已启用"));
        ground.sampleAnswer().expect(200);
    }

    @Test
    public void theVersionBeforeCanBePutBack() {
        assertTrue(
                ground.run("anju:domain-update sample " + SampleJar.of("2.0.0").write())
                        .contains("已更新为2.0.0"));
        ground.awaitSample("2.0.0");
        assertTrue(ground.run("anju:domain-update sample previous").contains("已更新为1.0.0"));
        ground.awaitSample("1.0.0");
    }

    @Test
    public void whoDoesNotLeaveInTimeStopsTheUpdateAndNothingElse() throws Exception {
        ground.run("anju:param-set swap.drain_seconds 1");
        try (Load load = new Load(ground.url())
                .get("slow", 1, "/api/v1/sample/slow?ms=4000", Map.of())
                .start(Duration.ofMinutes(1))) {
            ground.awaitInFlight();
            String printed = ground.run(
                    "anju:domain-update sample " + SampleJar.of("3.0.0").write());
            assertTrue(printed, printed.contains("等待在办请求结束：在办"));
            assertTrue(printed, printed.contains("没有更换，原版本继续运行"));
            assertTrue(ground.sampleAnswer().text().contains("1.0.0"));
            assertEquals(0, load.stop().failed());
        } finally {
            ground.run("anju:param-set swap.drain_seconds 5");
        }
    }
}
