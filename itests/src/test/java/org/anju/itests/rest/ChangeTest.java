package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.junit.BeforeClass;
import org.junit.Test;

/** 备案变更 by REST: since when the filed items differ, and what a late change is (INS-T07, INS-R09). */
public class ChangeTest {
    private static final String DUE_DAYS = "/api/v1/platform/parameters/institution.change.due_days";
    private static City city;
    private static Filings filings;
    private static Client clerk;
    private static JsonNode filed;

    @BeforeClass
    public static void file() {
        city = City.of(Outside.shared());
        filings = new Filings(city, City.HUANGPU);
        clerk = filings.clerk();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static String institution() {
        filed = Filings.review(filings.reviewer(), filings.waiting(), "PASS")
                .expect(200)
                .json();
        return Filings.INSTITUTIONS + "/" + filed.at("/summary/institutionId").asLong();
    }

    private static Client.Answer open(String institution, Object day) {
        Map<String, Object> body = new HashMap<>();
        body.put("reason", "经营场所搬迁");
        body.put("changedOn", day);
        return clerk.post(institution + "/changes", body);
    }

    private static Client.Answer save(JsonNode change, String day) {
        Map<String, Object> facts = Client.map(change.get("facts"));
        facts.put("bizAddress", "福州路300号");
        Map<String, Object> body = new HashMap<>();
        body.put("version", change.get("version").asInt());
        body.put("facts", facts);
        body.put("changedOn", day);
        return clerk.put(Filings.path(change), body);
    }

    private static JsonNode submitted(LocalDate day) {
        JsonNode change = open(institution(), day.toString()).expect(201).json();
        JsonNode saved = save(change, day.toString()).expect(200).json();
        return filings.submit(saved).expect(200).json();
    }

    private static void assertField(String message, Client.Answer answer) {
        JsonNode field = answer.expect(400).json().at("/fields/0");
        assertEquals("changedOn", field.path("field").asText());
        assertEquals(message, field.path("message").asText());
    }

    @Test
    public void aChangeSaysSinceWhenAndKeepsTheFilingNumber() {
        JsonNode waiting = submitted(today().minusDays(30));
        String institution =
                Filings.INSTITUTIONS + "/" + filed.at("/summary/institutionId").asLong();
        String number = clerk.get(institution)
                .expect(200)
                .json()
                .at("/summary/filingNo")
                .asText();
        assertEquals(
                today().minusDays(30).toString(),
                waiting.at("/summary/changedOn").asText());
        assertFalse(waiting.at("/summary/overdue").asBoolean());
        Filings.review(filings.reviewer(), waiting, "PASS").expect(200);
        JsonNode now = clerk.get(institution).expect(200).json();
        assertEquals(number, now.at("/summary/filingNo").asText());
        assertEquals("福州路300号", now.at("/facts/bizAddress").asText());
    }

    @Test
    public void aLateChangeIsAcceptedAndFlaggedByTheDaysOfTheCity() {
        assertTrue(submitted(today().minusDays(31)).at("/summary/overdue").asBoolean());
        city.admin().put(DUE_DAYS, Map.of("value", "40")).expect(200);
        try {
            assertFalse(submitted(today().minusDays(31)).at("/summary/overdue").asBoolean());
        } finally {
            city.admin().delete(DUE_DAYS);
        }
    }

    @Test
    public void aDateThatIsMissingWrongOrInTheFutureIsRefusedInWords() {
        String institution = institution();
        assertField("变更日期不能为空", open(institution, null));
        assertField("变更日期不能为空", open(institution, ""));
        assertField("变更日期格式不正确", open(institution, "2026-02-30"));
        assertField("变更日期格式不正确", open(institution, 20260301));
        assertField("变更日期不能晚于今天", open(institution, today().plusDays(1).toString()));
        JsonNode change = open(institution, today().toString()).expect(201).json();
        assertField("变更日期不能晚于今天", save(change, today().plusDays(1).toString()));
        JsonNode undated = save(change, null).expect(200).json();
        assertField("变更日期不能为空", filings.submit(undated));
    }
}
