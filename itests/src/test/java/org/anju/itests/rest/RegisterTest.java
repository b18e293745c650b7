package org.anju.itests.rest;

import static org.anju.itests.harness.Houses.VERIFICATIONS;
import static org.anju.itests.harness.Houses.request;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Waiting;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The department's interface over HTTP, played on loopback: slow, nonsense, down; none of it is the house's fault (LST-R14). */
public class RegisterTest {
    private static final String HOUSE =
            """
            {"code":"0","data":{"unitNo":"","address":"黄河五路338号3号楼501室","area":89.5,"use":"成套住宅","residential":true,
            "holders":[{"name":"张三","idType":"01","idNo":"371002198802291019"}],"ownership":"01","mortgaged":0,"sealed":0,
            "disputed":0,"unlettable":0}}""";

    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static HttpServer department;
    private static volatile String mood = "good";
    private static Client clerk;

    @BeforeClass
    public static void connect() throws IOException {
        department = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        department.setExecutor(THREADS);
        department.createContext("/", RegisterTest::answer);
        department.start();
        clerk = City.of(Houses.outside()).official(City.HUANGPU, "GOV_CLERK");
        Houses.set(
                "listing.register.http.address",
                "http://127.0.0.1:" + department.getAddress().getPort() + "/query");
        Houses.set("listing.register.timeout_ms", "2000");
        Houses.set("listing.register.retries", "0");
        Houses.set("listing.register.breaker.open_s", "2");
        Houses.set("listing.register", "http");
    }

    @AfterClass
    public static void disconnect() {
        Houses.set("listing.register", "local");
        Houses.set("listing.register.local.fault", "off");
        department.stop(0);
        THREADS.shutdownNow();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        switch (mood) {
            case "slow" -> hold();
            case "down" -> say(exchange, 503, "maintenance");
            case "nonsense" -> say(exchange, 200, "<html>登录超时，张三</html>");
            default -> say(exchange, 200, HOUSE);
        }
        exchange.close();
    }

    /** Until another answer is wanted: the platform does not wait for it. */
    private static void hold() {
        Waiting.until("it may answer", Duration.ofSeconds(60), () -> !mood.equals("slow"));
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Client.Answer verify() {
        return clerk.post(VERIFICATIONS, request(Houses.number()));
    }

    /** One attempt succeeds, so that failures in a row begin anew. */
    private static void recover() {
        mood = "good";
        Waiting.until("the register is asked again", Duration.ofSeconds(20), () -> verify().status() == 200);
    }

    @Test
    public void aHouseOfTheDepartmentPasses() {
        recover();
        assertEquals("PASSED", verify().expect(200).json().get("state").asText());
    }

    @Test
    @Accepts({159, 161})
    public void aFaultIsAClassOfItsOwnWithAProblemSheet() {
        recover();
        assertFault("nonsense", 502);
        assertFault("down", 504);
        assertFault("slow", 504);
        recover();
    }

    private static void assertFault(String how, int status) {
        mood = how;
        JsonNode problem = verify().expect(status).json();
        assertEquals("UPSTREAM", problem.get("code").asText());
        String trace = problem.get("traceId").asText();
        assertEquals(
                "房源核验返回报文解析错误，请联系技术人员排查线路；如接口及线路无问题，请填写问题单反馈（流水号" + trace + "）",
                problem.get("detail").asText());
        JsonNode newest =
                clerk.get(VERIFICATIONS + "?state=ERROR").expect(200).json().at("/items/0");
        assertEquals(trace, newest.get("traceId").asText());
        JsonNode sheet = clerk.get(VERIFICATIONS + "/problem-sheets/" + trace)
                .expect(200)
                .json();
        assertTrue(sheet.toString(), sheet.get("description").asText().contains(trace));
        JsonNode ticket =
                clerk.post("/api/v1/platform/tickets", sheet).expect(201).json();
        assertEquals(trace, ticket.get("traceId").asText());
        assertEquals("NEW", ticket.get("state").asText());
    }

    @Test
    public void operatorsReadTheRawAnswerAndNobodyElseDoes() {
        recover();
        mood = "nonsense";
        JsonNode problem = verify().expect(502).json();
        String trace = problem.get("traceId").asText();
        String shown = Houses.outside().console("anju:listing-answer " + trace);
        assertTrue(shown, shown.contains("登录超时，张三"));
        assertTrue(!Houses.outside().log().contains("登录超时"));
        recover();
    }

    @Test
    public void afterFiveFailuresInARowNobodyIsAskedForAWhile() {
        recover();
        mood = "down";
        for (int i = 0; i < 5; i++) {
            verify().expect(504);
        }
        int asked = ASKED.get();
        verify().expect(504);
        assertEquals(asked, ASKED.get());
        recover();
    }

    @Test
    @Accepts({160})
    public void theLineIsCheckedStepByStep() {
        recover();
        mood = "nonsense";
        String broken = Houses.outside().console("anju:upstream-check http");
        assertTrue(broken, broken.contains("建立连接"));
        assertTrue(broken, broken.contains("接口应答"));
        assertTrue(broken, broken.contains("应答无法解析"));
        assertTrue(verify().expect(502).detail().contains("请联系技术人员排查线路"));
        recover();
    }

    @Test
    public void theSimulatorPlaysTheSameFaults() {
        Houses.set("listing.register", "local");
        try {
            Houses.set("listing.register.local.fault", "nonsense");
            Waiting.until("nonsense", Duration.ofSeconds(5), () -> verify().status() == 502);
            assertTrue(Houses.outside().console("anju:upstream-check local").contains("正在模拟故障"));
            Houses.set("listing.register.local.fault", "down");
            Waiting.until("down", Duration.ofSeconds(5), () -> verify().status() == 504);
        } finally {
            Houses.set("listing.register.local.fault", "off");
            Houses.set("listing.register", "http");
        }
    }
}
