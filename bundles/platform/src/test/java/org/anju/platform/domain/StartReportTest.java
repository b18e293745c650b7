package org.anju.platform.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** What an operator reads while a node starts. */
public class StartReportTest {
    private static final long SOON = 20_400;
    private static final long LATE = 121_000;
    private final StartReport report = new StartReport("http://127.0.0.1:8181", "generic");

    private static List<DomainView> domains(DomainState contract) {
        return List.of(domain("institution", "机构备案", DomainState.ACTIVE), domain("contract", "合同网签备案", contract));
    }

    private static DomainView domain(String id, String name, DomainState state) {
        return new DomainView(id, name, "0.1.0", state, state.label(), List.of(), null, DomainView.Traffic.NONE);
    }

    @Test
    public void nothingIsSaidBeforeEverythingServes() {
        assertEquals(Optional.empty(), report.next(true, domains(DomainState.STARTING), SOON));
        assertEquals(Optional.empty(), report.next(false, domains(DomainState.ACTIVE), SOON));
        assertFalse(report.over());
        assertEquals(
                "安居已就绪：http://127.0.0.1:8181（城市 generic，用时 20 秒）",
                report.next(true, domains(DomainState.ACTIVE), SOON).orElseThrow());
        assertTrue(report.over());
    }

    @Test
    public void whatDoesNotComeUpIsNamedOnceAndItsComingIsSaidHoweverLate() {
        assertEquals(
                "安居已启动，但尚有功能模块未运行：合同网签备案（STARTING）。请用 anju:domains 查看原因。",
                report.next(true, domains(DomainState.STARTING), LATE).orElseThrow());
        assertEquals(Optional.empty(), report.next(true, domains(DomainState.STARTING), LATE + 200));
        assertFalse(report.over());
        assertEquals(
                "安居已就绪：http://127.0.0.1:8181（城市 generic，用时 300 秒）",
                report.next(true, domains(DomainState.ACTIVE), 300_000).orElseThrow());
        assertTrue(report.over());
    }

    @Test
    public void aPortThatIsTakenIsSaid() {
        assertEquals(
                "安居已启动，但网页服务未就绪：请检查端口是否被占用，并查看日志。",
                report.next(false, domains(DomainState.ACTIVE), LATE).orElseThrow());
        assertFalse(report.over());
    }
}
