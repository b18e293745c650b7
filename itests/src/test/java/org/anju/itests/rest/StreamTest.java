package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.junit.BeforeClass;
import org.junit.Test;

/** The event stream of the platform: for who is logged in, with the events that the OpenAPI document names. */
public class StreamTest {
    private static final String STREAM = "/api/v1/platform/stream";
    private static City city;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
    }

    @Test
    public void nobodyListensWithoutASession() {
        Client.Answer answer = city.anybody().get(STREAM);
        assertEquals(401, answer.status());
        assertEquals("登录已失效，请重新登录", answer.detail());
    }

    @Test
    public void whoMustChangeHisPasswordFirstDoesNotListen() {
        Client client = city.anybody();
        String initial = city.create("govstream", City.HUANGPU, "GOV_CLERK");
        client.login("GOV", "govstream", initial).expect(200);
        assertEquals("PASSWORD_CHANGE_REQUIRED", client.get(STREAM).code());
    }

    @Test
    public void aMessageIsHintedToWhoGetsIt() throws Exception {
        Filings filings = new Filings(city, City.XUHUI);
        try (InputStream stream = filings.reviewer().open(STREAM)) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> untilData(stream));
            filings.waiting();
            assertEquals("event: inbox", heard.get(30, TimeUnit.SECONDS));
        }
    }

    @Test(timeout = 60_000)
    public void oneSessionDoesNotTakeThemAll() throws Exception {
        Client client = city.official(City.HUANGPU, "GOV_CLERK");
        List<InputStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                streams.add(client.open(STREAM));
            }
            assertEquals("操作过于频繁，请稍后再试", client.get(STREAM).expect(429).detail());
            try (InputStream another = city.admin().open(STREAM)) {
                assertEquals(':', another.read());
            }
        } finally {
            for (InputStream stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    public void itEndsWithTheSession() throws Exception {
        Client client = city.official(City.HUANGPU, "GOV_CLERK");
        try (InputStream stream = client.open(STREAM)) {
            CompletableFuture<Integer> ended = atEnd(stream);
            client.post("/api/v1/account/auth/logout", Map.of()).expect(204);
            ended.get(15, TimeUnit.SECONDS);
        }
    }

    @Test
    public void itEndsWhenTheUserIsDisabled() throws Exception {
        Client client = city.official(City.HUANGPU, "GOV_CLERK");
        try (InputStream stream = client.open(STREAM)) {
            CompletableFuture<Integer> ended = atEnd(stream);
            String user = "/api/v1/account/users/" + id(client);
            long version =
                    city.admin().get(user).expect(200).json().get("version").asLong();
            city.admin()
                    .post(user + "/disable", Map.of("version", version, "opinion", "离岗"))
                    .expect(200);
            ended.get(15, TimeUnit.SECONDS);
        }
    }

    private static long id(Client client) {
        return client.get("/api/v1/platform/session")
                .expect(200)
                .json()
                .at("/user/id")
                .asLong();
    }

    /** Heartbeats and events are read over; done at the end of the stream. */
    private static CompletableFuture<Integer> atEnd(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return stream.readAllBytes().length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The name line of the first event. */
    private static String untilData(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> line.startsWith("event: "))
                .findFirst()
                .orElse("");
    }

    @Test
    public void theDocumentNamesIt() {
        var operation = city.anybody()
                .get("/api/v1/platform/openapi.json")
                .expect(200)
                .json()
                .at("/paths/~1api~1v1~1platform~1stream/get");
        assertTrue(operation.at("/responses/200/content").has("text/event-stream"));
        for (String event : Map.of("ui", "version", "job", "id").keySet()) {
            assertTrue(event, operation.at("/x-events/" + event).isObject());
        }
    }
}
