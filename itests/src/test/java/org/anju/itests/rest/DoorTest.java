package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
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
    public void whatIsNoAddressIsRefusedAndAForeignHostHarmsNothing() throws IOException {
        assertEquals(400, status("/api/v1/platform/ui?name=%", Map.of()));
        assertEquals(400, status("/api/v1/platform/ui?name=%4", Map.of()));
        assertEquals(200, status("/api/v1/platform/ui?name=%41", Map.of()));
        assertEquals(200, status("/api/v1/platform/ui", Map.of("X-Forwarded-Host", "a b")));
    }

    private static int status(String path, Map<String, String> headers) throws IOException {
        URI base = URI.create(Outside.shared().url());
        try (Wire wire = new Wire(base, Duration.ofSeconds(20))) {
            return wire.ask(new Wire.Request("GET", path, headers, null, Duration.ZERO))
                    .status();
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

    private static String raw(String path, String rest) throws IOException {
        URI address = URI.create(Outside.shared().url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + rest;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    public void aBodyThatDoesNotComeWholeIsTheClientsFault() throws IOException {
        int before = Outside.shared().log().length();
        String login = "/api/v1/account/auth/login";
        for (String rest : List.of(
                "Transfer-Encoding: chunked\r\n\r\nZZ\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-5\r\nabcde\r\n0\r\n\r\n",
                "Content-Length: 100\r\n\r\n{\"port\":")) {
            String answer = raw(login, rest);
            assertTrue(answer, answer.startsWith("HTTP/1.1 400"));
            assertTrue(answer, answer.contains("application/problem+json") && answer.contains("请求内容不完整"));
            assertFalse(answer, answer.contains("Exception"));
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
