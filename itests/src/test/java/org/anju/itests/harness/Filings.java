package org.anju.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The steps of 机构备案 in one division, for tests that need what comes out of them. */
public final class Filings {
    public static final String PATH = "/api/v1/institution/filings";
    public static final String INSTITUTIONS = "/api/v1/institution/institutions";

    private final City city;
    private final String division;
    private final Client clerk;
    private final Client reviewer;

    public Filings(City city, String division) {
        this.city = city;
        this.division = division;
        this.clerk = city.official(division, "GOV_CLERK");
        this.reviewer = city.official(division, "GOV_REVIEWER");
    }

    /** A filed institution and its admin, logged in. */
    public record Filed(JsonNode filing, long institution, Client admin) {}

    public Client clerk() {
        return clerk;
    }

    public Client reviewer() {
        return reviewer;
    }

    public JsonNode draft() {
        return draft(Samples.facts(division, clerk));
    }

    public JsonNode draft(Map<String, Object> facts) {
        return clerk.post(PATH, Map.of("facts", facts)).expect(201).json();
    }

    public Client.Answer submit(JsonNode draft) {
        return clerk.post(
                path(draft) + "/submit", Map.of("version", draft.get("version").asInt()));
    }

    /** An application under review. */
    public JsonNode waiting() {
        return submit(draft()).expect(200).json();
    }

    public static Client.Answer review(Client who, JsonNode filing, String action) {
        Map<String, Object> body = new HashMap<>();
        body.put("action", action);
        body.put("version", filing.get("version").asInt());
        body.put("opinion", "材料核对意见");
        return who.post(path(filing) + "/review", body);
    }

    public Filed filed() {
        return filed(Samples.facts(division, clerk));
    }

    public Filed filed(Map<String, Object> facts) {
        JsonNode draft = draft(facts);
        JsonNode credentials = clerk.post(path(draft) + "/generate-admin", Map.of())
                .expect(200)
                .json();
        JsonNode waiting =
                submit(clerk.get(path(draft)).expect(200).json()).expect(200).json();
        JsonNode passed = review(reviewer, waiting, "PASS").expect(200).json();
        String password = credentials.get("password").asText();
        Client admin = city.anybody();
        Waiting.until(
                "the admin account is active",
                Duration.ofSeconds(30),
                () -> admin.login("ORG", credentials.get("login").asText(), password)
                                .status()
                        == 200);
        admin.changePassword(password, City.PASSWORD).expect(200);
        return new Filed(passed, passed.at("/summary/institutionId").asLong(), admin);
    }

    public static String path(JsonNode filing) {
        return PATH + "/" + filing.get("id").asLong();
    }
}
