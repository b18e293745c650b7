package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.SignedClient;
import org.junit.BeforeClass;
import org.junit.Test;

/** API clients (ACC-R18) on the running distribution: what they may read, monitoring among it. */
public class SignedRequestTest {
    private static final String CLIENTS = "/api/v1/platform/clients";
    private static final String INSTITUTIONS = "/api/v1/institution/institutions";
    /** As through a proxy: what comes from the machine itself may read metrics without asking who it is. */
    private static final Map<String, String> OUTSIDE = Map.of("X-Forwarded-For", "203.0.113.9");

    private static City city;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
    }

    private record Registered(JsonNode view, SignedClient client) {}

    private static Registered registered(String code, List<String> permissions, List<String> paths) {
        JsonNode made = city.admin()
                .post(
                        CLIENTS,
                        Map.of(
                                "code", code,
                                "name", "监控平台",
                                "division", City.HUANGPU,
                                "permissions", permissions,
                                "paths", paths))
                .expect(201)
                .json();
        return new Registered(
                made.get("client"),
                new SignedClient(city.anybody(), code, made.get("secret").asText()));
    }

    @Test
    public void aMonitoringClientReadsMetricsAndWhatHealthFound() {
        SignedClient monitor = registered(
                        "monitor", List.of("system.monitor.view"), List.of("/metrics", "/system/health"))
                .client();
        Client.Answer metrics = monitor.get("/metrics", OUTSIDE).expect(200);
        assertTrue(metrics.text().contains("anju_requests_total"));
        assertTrue(monitor.get("/system/health", OUTSIDE).expect(200).text().contains("\"name\":\"database\""));
        assertEquals(403, monitor.get(INSTITUTIONS, OUTSIDE).status());
    }

    @Test
    public void aClientWithoutTheRightOrThePathFindsNoMetrics() {
        SignedClient noRight =
                registered("no-right", List.of(), List.of("/metrics")).client();
        assertEquals(404, noRight.get("/metrics", OUTSIDE).status());
        SignedClient noPath = registered("no-path", List.of("system.monitor.view"), List.of("/system/health"))
                .client();
        assertEquals(404, noPath.get("/metrics", OUTSIDE).status());
        assertEquals(
                "{\"status\":\"UP\"}", noRight.get("/system/health", OUTSIDE).text());
    }

    @Test
    public void aForgedOrRepeatedOrDisabledSignatureFindsNoMetrics() {
        Registered made = registered("disabled-later", List.of("system.monitor.view"), List.of("/metrics"));
        SignedClient monitor = made.client();
        SignedClient forged = new SignedClient(city.anybody(), monitor.code(), "x" + monitor.secret());
        assertEquals(404, forged.get("/metrics", OUTSIDE).status());

        Map<String, String> once = new HashMap<>(monitor.signed("/metrics"));
        once.putAll(OUTSIDE);
        city.anybody().send("GET", "/metrics", null, null, once).expect(200);
        assertEquals(
                404, city.anybody().send("GET", "/metrics", null, null, once).status());

        city.admin()
                .post(
                        CLIENTS + "/" + made.view().get("id").asLong() + "/disable",
                        Map.of("version", made.view().get("version").asInt()))
                .expect(200);
        assertEquals(404, monitor.get("/metrics", OUTSIDE).status());
    }

    @Test
    public void aClientReadsListsInsideItsDivision() {
        SignedClient reader = registered("reader", List.of("institution.view"), List.of("/api/v1/institution"))
                .client();
        reader.get(INSTITUTIONS + "?size=20&page=1", Map.of()).expect(200);
        assertEquals(
                "接口客户端未被授权访问此路径",
                reader.get("/api/v1/notify/messages", Map.of()).expect(403).detail());
    }
}
