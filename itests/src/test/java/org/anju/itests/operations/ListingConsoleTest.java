package org.anju.itests.operations;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Console;
import org.anju.itests.harness.Houses;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** 房源核验 at the console (SPEC §16.3, LST-R14): what operators see of it, and what they do not. */
public class ListingConsoleTest {
    private static City city;
    private static Client clerk;
    private static Console console;

    @BeforeClass
    public static void operator() {
        city = City.of(Houses.outside());
        clerk = city.official(City.HUANGPU, "GOV_CLERK");
        console = Houses.outside().operator();
    }

    @AfterClass
    public static void leave() {
        console.close();
    }

    @Test
    public void aVerificationIsShownWithItsOwnerMasked() {
        JsonNode passed = clerk.post(Houses.VERIFICATIONS, Houses.request(Houses.registered(city.admin())))
                .expect(200)
                .json();
        String code = passed.at("/summary/code").asText();
        String list = console.run("anju:listings");
        assertTrue(list, list.contains(code) && list.contains("监管平台") && list.contains("核验通过"));
        String one = console.run("anju:listing " + code);
        assertTrue(one, one.contains("张*") && one.contains("黄浦区") && one.contains("黄河五路338号"));
        assertFalse(one, one.contains(Houses.OWNER) || one.contains(Houses.OWNER_ID));
    }

    @Test
    public void aRegisterThatFailsIsFoundByItsTrace() {
        console.run("anju:param-set listing.register.local.fault nonsense");
        try {
            JsonNode problem = clerk.post(Houses.VERIFICATIONS, Houses.request(Houses.number()))
                    .expect(502)
                    .json();
            String trace = problem.get("traceId").asText();
            String newest = console.run("anju:listings");
            assertTrue(newest, newest.contains(trace) && newest.contains("核验异常"));
            String answer = console.run("anju:listing-answer " + trace);
            assertTrue(answer, answer.contains("原始应答") && answer.contains("local"));
            String line = console.run("anju:upstream-check local");
            assertTrue(line, line.contains("正在模拟故障"));
        } finally {
            console.run("anju:param-set listing.register.local.fault off");
        }
        String line = console.run("anju:upstream-check local");
        assertTrue(line, line.endsWith("本地产权库（模拟器）正常"));
    }

    @Test
    public void whatIsWrongIsOneChineseLine() {
        assertEquals("失败：请给出房源核验码", console.run("anju:listing"));
        assertEquals("失败：没有核验码 HY0", console.run("anju:listing HY0"));
        assertEquals("失败：请给出流水号", console.run("anju:listing-answer"));
        String unknown = "0".repeat(32);
        assertEquals("失败：没有流水号为 " + unknown + " 的核验异常", console.run("anju:listing-answer " + unknown));
    }

    @Test
    public void eachLookIsAuditedAsHisWhoLooked() {
        console.run("anju:listings");
        Client auditor = city.official(City.HUANGPU, "AUDITOR");
        JsonNode line = auditor.get("/api/v1/platform/audit-logs?action=listing.console.list")
                .expect(200)
                .json()
                .at("/items/0");
        assertEquals("anju", line.get("login").asText());
    }
}
