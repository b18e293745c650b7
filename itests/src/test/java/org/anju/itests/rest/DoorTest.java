package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Samples;
import org.anju.itests.harness.Waiting;
import org.anju.itests.harness.Wire;
import org.junit.BeforeClass;
import org.junit.Test;

/** What every request meets at the door, whatever domain it goes to. */
public class DoorTest {
    private static final String RATE = "/api/v1/platform/parameters/account.login.rate_per_minute";

    private static City city;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
    }

    private static void refused(String path, String field, String message) {
        Client.Answer answer = city.admin().get(path).expect(400);
        assertEquals("VALIDATION", answer.code());
        JsonNode first = answer.json().get("fields").get(0);
        assertEquals(field, first.get("field").asText());
        assertEquals(message, first.get("message").asText());
    }

    @Test
    public void aQueryThatIsNoValueIsNamedAndAPathWithAWrongIdIsNotFound() {
        refused("/api/v1/account/users?page=x", "page", "页码格式不正确");
        refused("/api/v1/account/users?size=abc", "size", "每页条数格式不正确");
        refused("/api/v1/account/users?departmentId=x", "departmentId", "部门格式不正确");
        refused("/api/v1/notify/messages?unread=maybe", "unread", "仅未读格式不正确");
        assertEquals(
                "数据不存在", city.admin().get("/api/v1/account/users/x").expect(404).detail());
    }

    @Test
    public void whatIsNoAddressIsRefused() throws IOException {
        assertEquals(400, asked("/api/v1/platform/ui?name=%", Map.of()).status());
        assertEquals(400, asked("/api/v1/platform/ui?name=%4", Map.of()).status());
        assertEquals(200, asked("/api/v1/platform/ui?name=%41", Map.of()).status());
    }

    private static Wire wire() throws IOException {
        return new Wire(URI.create(Outside.shared().url()), Duration.ofSeconds(20));
    }

    private static Wire.Answer asked(String path, Map<String, String> headers) throws IOException {
        try (Wire wire = wire()) {
            return wire.ask(new Wire.Request("GET", path, headers, null, Duration.ZERO));
        }
    }

    private static Wire.Answer said(String text) throws IOException {
        try (Wire wire = wire()) {
            return wire.lastWords(text);
        }
    }

    /** What the web server refuses before anything of the platform sees it is told like all else. */
    @Test
    public void whatIsNoRequestIsToldInChineseAndNothingOfTheServer() throws IOException {
        problem(400, "请求格式不正确", "GET /api/v1/%00 HTTP/1.1\r\nHost: x\r\n\r\n");
        problem(400, "请求格式不正确", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n");
        problem(400, "请求格式不正确", "GET /api/..;/x HTTP/1.1\r\nHost: x\r\n\r\n");
        problem(400, "请求格式不正确", "NONSENSE\r\n\r\n");
        problem(400, "请求格式不正确", "GET /api/v1/platform/ui HTTP/1.1\r\n\r\n");
        problem(400, "请求格式不正确", "GET /api/v1/platform/ui HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        problem(400, "请求格式不正确", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: much\r\n\r\n");
        problem(505, "不支持此HTTP版本，请使用HTTP/1.1", "GET / HTTP/9.9\r\nHost: x\r\n\r\n");
        problem(414, "请求地址过长", "GET /api/" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        problem(
                431,
                "请求头过大，请清除浏览器中本网站的Cookie后重试",
                "GET / HTTP/1.1\r\nHost: x\r\nCookie: " + "a".repeat(20_000) + "\r\n\r\n");
        for (String method : List.of("TRACE", "BREW", "POST")) {
            problem(405, "不支持此请求方式", method + " / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        }
        problem(405, "不支持此请求方式", "BREW /api/v1/platform/ui HTTP/1.1\r\nHost: x\r\n\r\n");
        problem(405, "不支持此请求方式", "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    @Test
    public void whatIsNotThereIsToldLikeAllElse() throws IOException {
        problem(404, "数据不存在", "GET /system/nosuch HTTP/1.1\r\nHost: x\r\n\r\n");
        problem(404, "请求的地址不存在", "GET /WEB-INF/web.xml HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n");
        problem(405, "不支持此请求方式", "BREW /api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n");
        problem(405, "不支持此请求方式", "BREW /api/v1/account/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    /** Who would rather have a page gets data, or is told that there is none. */
    @Test
    public void noAnswerDependsOnWhatAClientWouldRatherHave() throws IOException {
        JsonNode paths = city.anybody()
                .get("/api/v1/platform/openapi.json")
                .expect(200)
                .json()
                .get("paths");
        List<String> plain = new ArrayList<>();
        paths.properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().matches(".*([{]|/stream$).*")) {
                plain.add(path.getKey());
            }
        });
        assertTrue(plain.toString(), plain.contains("/api/v1/platform/session"));
        for (String path : plain) {
            Map<String, String> headers = new TreeMap<>(city.admin().headers());
            headers.put("Accept", "text/html");
            Wire.Answer answer = asked(path, headers);
            assertTrue(path + answer, answer.status() < 500);
            assertTrue(path + answer, answer.headers().get("content-type").contains("json"));
        }
    }

    @Test
    public void aLongAddressIsClosedLikeAShortOne() {
        Client clerk = new Filings(city, City.HUANGPU).clerk();
        assertEquals(
                "您没有权限执行此操作",
                clerk.get("/api/v1/account/users/" + "x".repeat(2_000))
                        .expect(403)
                        .detail());
    }

    private static void problem(int status, String detail, String request) throws IOException {
        Wire.Answer answer = said(request);
        assertEquals(request + answer, status, answer.status());
        assertEquals(
                "application/problem+json;charset=utf-8",
                answer.headers().get("content-type").toLowerCase(Locale.ROOT));
        JsonNode body = Client.JSON.readTree(answer.text());
        assertEquals(status, body.get("status").asInt());
        assertEquals(detail, body.get("detail").asText());
        assertNull(answer.headers().get("server"));
    }

    /** Anybody may write what he likes into a Host header; the address on a paper is this machine's all the same. */
    @Test
    public void aForeignHostStandsOnNoPaper() throws IOException {
        Filings filings = new Filings(city, City.HUANGPU);
        String path = Filings.INSTITUTIONS + "/" + filings.filed().institution() + "/certificate";
        for (String name : List.of("Host", "X-Forwarded-Host")) {
            Map<String, String> headers = new TreeMap<>(filings.reviewer().headers());
            headers.put(name, "evil.example");
            Wire.Answer answer = asked(path, headers);
            assertEquals(answer.text(), 200, answer.status());
            assertFalse(answer.text(), answer.text().contains("evil.example"));
            String check = Client.JSON.readTree(answer.text()).get("checkUrl").asText();
            assertTrue(check, check.startsWith(Outside.shared().url() + "/"));
        }
    }

    @Test
    public void anAddressThatTriesTooOftenHasToWait() {
        city.admin().put(RATE, Map.of("value", "1")).expect(200);
        try {
            Client stranger = city.anybody();
            Waiting.until("the limit is in force", Duration.ofSeconds(10), () -> {
                Client.Answer answer = stranger.login("GOV", "nobody-here", "Wrong#1234");
                return answer.status() == 429
                        && answer.detail().equals("操作过于频繁，请稍后再试")
                        && answer.response().headers().firstValue("Retry-After").isPresent();
            });
        } finally {
            city.admin().delete(RATE).expect(200);
        }
        Waiting.until(
                "the limit is lifted",
                Duration.ofSeconds(10),
                () -> city.anybody().login("GOV", "nobody-here", "Wrong#1234").status() != 429);
    }

    @Test
    public void strangersLearnOnlyWhetherTheNodeIsUp() {
        assertEquals(
                "{\"status\":\"UP\"}",
                city.anybody().get("/system/health").expect(200).text());
        assertTrue(city.admin()
                .get("/system/health")
                .expect(200)
                .text()
                .contains("\"name\":\"database\",\"status\":\"OK\""));
    }

    @Test
    public void metricsAreForTheMachineItselfAndForWhoMayMonitor() {
        assertTrue(city.anybody().get("/metrics").expect(200).text().contains("jvm_memory_used_bytes"));
        Map<String, String> throughAProxy = Map.of("X-Forwarded-For", "203.0.113.9");
        assertEquals(
                404,
                city.anybody()
                        .send("GET", "/metrics", null, null, throughAProxy)
                        .status());
        city.admin().send("GET", "/metrics", null, null, throughAProxy).expect(200);
        Client clerk = city.official(City.HUANGPU, "GOV_CLERK");
        assertEquals(
                404, clerk.send("GET", "/metrics", null, null, throughAProxy).status());
    }

    @Test
    public void namesOfUploadsCannotTurnTheReadingDirection() throws IOException {
        JsonNode stored = city.official(City.HUANGPU, "GOV_CLERK")
                .upload("paper", "执照\u202Egnp.\u2066exe\u0007.png", "image/png", Samples.scan())
                .expect(201)
                .json();
        assertEquals("执照gnp.exe.png", stored.get("name").asText());
    }

    @Test
    public void aCommandAsAnArgumentRunsToItsEndWithoutInput() {
        String printed = Outside.shared().oneShot("anju:health");
        assertTrue(printed, printed.contains("database"));
    }

    @Test
    public void aBodyThatDoesNotComeWholeIsTheClientsFault() throws IOException {
        int before = Outside.shared().log().length();
        String login = "/api/v1/account/auth/login";
        for (String rest : List.of(
                "Transfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-5\r\nabcde\r\n0\r\n\r\n",
                "Content-Length: 100\r\n\r\n{\"port\":")) {
            Wire.Answer answer =
                    said("POST " + login + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + rest);
            assertEquals(answer.text(), 400, answer.status());
            assertTrue(answer.headers().get("content-type").startsWith("application/problem+json"));
            assertTrue(answer.text(), answer.text().contains("请求内容不完整"));
            assertFalse(answer.text(), answer.text().contains("Exception"));
        }
        String since = Outside.shared().log().substring(before);
        assertFalse(since, since.contains("Exception"));
    }

    @Test
    public void aClientThatLeavesIsNoErrorInTheLog() throws IOException {
        int before = Outside.shared().log().length();
        URI address = URI.create(Outside.shared().url());
        byte[] questions = "GET /api/v1/platform/ui HTTP/1.1\r\nHost: x\r\n\r\n"
                .repeat(200)
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 5; i++) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(questions);
            }
        }
        city.anybody().get("/api/v1/platform/ui").expect(200);
        String since = Outside.shared().log().substring(before);
        assertFalse(since, since.contains("EofException"));
    }
}
