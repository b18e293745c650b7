package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Existing;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Waiting;
import org.junit.BeforeClass;
import org.junit.Test;

/** SYS-R14: a city's filed institutions are taken over from a workbook: template, dry run, row errors, import. */
public class TakeoverTest {
    private static final int ROWS = 20_000;
    private static final Duration MOST = Duration.ofSeconds(240);
    private static Client admin;
    private static Existing existing;

    @BeforeClass
    public static void people() {
        admin = City.of(Outside.shared()).admin();
        existing = new Existing(admin);
    }

    @Test
    public void twentyThousandInstitutionsAreTakenOver() {
        long before = total();
        String file = existing.upload(existing.workbook(ROWS, new Existing.ThreeWrong()));
        JsonNode check = existing.check(file, MOST);
        assertEquals(ROWS, check.get("done").asInt());
        assertEquals(3, check.get("failed").asInt());
        assertEquals(before, total());

        JsonNode taken = existing.take(file, MOST);
        assertEquals(3, taken.get("failed").asInt());
        assertTrue(taken.get("message").asText(), taken.get("message").asText().contains("失败"));
        assertEquals(before + ROWS - 3, exactTotal(before + ROWS - 3));

        JsonNode again = existing.take(file, MOST);
        assertEquals(ROWS, again.get("failed").asInt());
    }

    @Test
    public void whatIsNoWorkbookIsRefused() {
        Client.Answer answer = admin.upload("workbook", "存量.xlsx", "application/octet-stream", "PK 不是工作簿".getBytes());
        assertTrue(answer.text(), answer.status() == 415 || answer.status() == 400);
    }

    private static long total() {
        return admin.get("/api/v1/institution/institutions")
                .expect(200)
                .json()
                .get("total")
                .asLong();
    }

    /** Above 1,000 the total may be ten seconds old. */
    private static long exactTotal(long expected) {
        Waiting.until("the total is " + expected, Duration.ofSeconds(15), () -> total() == expected);
        return total();
    }
}
