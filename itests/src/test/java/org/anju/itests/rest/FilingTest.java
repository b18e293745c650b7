package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Samples;
import org.junit.BeforeClass;
import org.junit.Test;

/** 机构备案 by REST: from the clerk's draft to the filed institution and its own admin. */
public class FilingTest {
    private static final String FILINGS = "/api/v1/institution/filings";
    private static City city;
    private static Client clerk;
    private static Client reviewer;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        clerk = city.official(City.HUANGPU, "GOV_CLERK");
        reviewer = city.official(City.HUANGPU, "GOV_REVIEWER");
    }

    private static JsonNode draft(Client who, String division) {
        return who.post(FILINGS, Map.of("facts", Samples.facts(division, who)))
                .expect(201)
                .json();
    }

    private static JsonNode submitted(Client who, String division) {
        JsonNode draft = draft(who, division);
        return who.post(
                        path(draft) + "/submit",
                        Map.of("version", draft.get("version").asInt()))
                .expect(200)
                .json();
    }

    private static String path(JsonNode filing) {
        return FILINGS + "/" + filing.get("id").asLong();
    }

    private static Client.Answer review(Client who, JsonNode filing, String action, String opinion) {
        Map<String, Object> body = new HashMap<>();
        body.put("action", action);
        body.put("version", filing.get("version").asInt());
        body.put("opinion", opinion);
        return who.post(path(filing) + "/review", body);
    }

    @Test
    @Accepts({140, 141})
    public void aClerkFilesForAnInstitutionAndItsAdminGetsIn() {
        JsonNode draft = draft(clerk, City.HUANGPU);
        JsonNode credentials = clerk.post(path(draft) + "/generate-admin", Map.of())
                .expect(200)
                .json();
        JsonNode waiting = clerk.post(
                        path(draft) + "/submit",
                        Map.of(
                                "version",
                                clerk.get(path(draft)).json().get("version").asInt()))
                .expect(200)
                .json();
        Client institution = city.anybody();
        String login = credentials.get("login").asText();
        String password = credentials.get("password").asText();
        assertEquals(403, institution.login("ORG", login, password).status());

        JsonNode returned =
                review(reviewer, waiting, "RETURN", "经营地址与证照不一致").expect(200).json();
        assertEquals("RETURNED", returned.get("state").asText());
        Map<String, Object> facts = Client.map(returned.get("facts"));
        facts.put("bizAddress", "福州路200号5楼");
        JsonNode saved = clerk.put(
                        path(draft), Map.of("version", returned.get("version").asInt(), "facts", facts))
                .expect(200)
                .json();
        JsonNode again = clerk.post(
                        path(draft) + "/submit",
                        Map.of("version", saved.get("version").asInt()))
                .expect(200)
                .json();
        JsonNode passed = review(reviewer, again, "PASS", null).expect(200).json();
        long id = passed.get("summary").get("institutionId").asLong();
        JsonNode filed =
                clerk.get("/api/v1/institution/institutions/" + id).expect(200).json();
        assertTrue(
                filed.toString(), filed.get("summary").get("filingNo").asText().startsWith("310101JG2026"));

        org.anju.itests.harness.Waiting.until("the admin account is active", java.time.Duration.ofSeconds(30), () -> {
            Client.Answer answer = institution.login("ORG", login, password);
            return answer.status() == 200;
        });
        assertEquals(
                "PASSWORD_CHANGE_REQUIRED",
                institution.get("/api/v1/institution/me").code());
        institution.changePassword(password, City.PASSWORD).expect(200);
        assertEquals(
                id,
                institution
                        .get("/api/v1/institution/me")
                        .expect(200)
                        .json()
                        .get("id")
                        .asLong());
        JsonNode foreign = submitted(clerk, City.HUANGPU);
        assertEquals(404, institution.get(path(foreign)).status());
    }

    @Test
    public void everyStepIsInTheHistory() {
        JsonNode waiting = submitted(clerk, City.HUANGPU);
        review(reviewer, waiting, "PASS", "材料齐全").expect(200);
        JsonNode history = clerk.get(path(waiting) + "/history").expect(200).json();
        assertEquals(3, history.size());
        assertEquals("材料齐全", history.get(2).get("opinion").asText());
        assertFalse(history.get(2).get("actor").asText().isEmpty());
    }

    @Test
    @Accepts(55)
    public void aRetiredDivisionIsShownButNotSelectable() {
        JsonNode retired =
                clerk.get("/api/v1/platform/divisions/310102").expect(200).json();
        assertEquals("南市区", retired.get("name").asText());
        assertFalse(retired.get("current").asBoolean());
        JsonNode selectable = clerk.get("/api/v1/platform/divisions?parent=310000")
                .expect(200)
                .json();
        assertFalse(selectable.toString().contains("310102"));
        JsonNode draft = draft(clerk, City.HUANGPU);
        Map<String, Object> facts = Client.map(draft.get("facts"));
        facts.put("divisionCode", "310102");
        Client.Answer answer = clerk.post(FILINGS + "/check?page=1", Map.of("facts", facts));
        assertEquals(400, answer.status());
        assertTrue(answer.text(), answer.text().contains("所在区域取值不在字典范围内"));
    }

    @Test
    public void aSecondFilingOfALicenceIsRefused() {
        JsonNode first = submitted(clerk, City.HUANGPU);
        Map<String, Object> facts = Samples.facts(City.HUANGPU, clerk);
        facts.put("licenseNo", first.get("facts").get("licenseNo").asText());
        Client.Answer second = clerk.post(FILINGS, Map.of("facts", facts));
        if (second.status() == 201) {
            second = clerk.post(
                    path(second.json()) + "/submit",
                    Map.of("version", second.json().get("version").asInt()));
        }
        assertEquals(second.text(), 409, second.status());
        assertTrue(second.detail(), second.detail().contains("该营业执照号码已备案或注册"));
    }

    @Test
    public void aReviewerOfAnotherDistrictDoesNotEvenSeeIt() {
        JsonNode waiting = submitted(clerk, City.HUANGPU);
        Client elsewhere = city.official(City.XUHUI, "GOV_REVIEWER");
        assertEquals(404, elsewhere.get(path(waiting)).status());
        assertEquals(404, review(elsewhere, waiting, "PASS", null).status());
    }

    @Test
    @Accepts(60)
    public void listsHaveTenRowsAPageAndATotal() {
        for (int i = 0; i < 11; i++) {
            draft(clerk, City.HUANGPU);
        }
        JsonNode page = clerk.get(FILINGS).expect(200).json();
        assertEquals(10, page.get("items").size());
        assertEquals(10, page.get("size").asInt());
        assertTrue(page.get("total").asLong() >= 11);
        assertEquals(400, clerk.get(FILINGS + "?size=7").status());
    }
}
