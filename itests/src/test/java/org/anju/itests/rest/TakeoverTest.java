package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.TakeoverWorkbook;
import org.anju.itests.harness.Waiting;
import org.junit.BeforeClass;
import org.junit.Test;

/** SYS-R14: a city's filed institutions are taken over from a workbook: template, dry run, row errors, import. */
public class TakeoverTest {
    private static final int ROWS = 20_000;
    private static final String TAKEOVER = "/api/v1/institution/takeover";
    private static Client admin;

    @BeforeClass
    public static void people() {
        admin = City.of(Outside.shared()).admin();
    }

    @Test
    public void twentyThousandInstitutionsAreTakenOver() throws IOException {
        long before = total();
        String file = upload(TakeoverWorkbook.of(admin, ROWS));
        JsonNode check = job(admin.post(TAKEOVER + "/checks", Map.of("fileId", file)), 120);
        assertEquals(ROWS, check.get("done").asInt());
        assertEquals(3, check.get("failed").asInt());
        assertEquals(before, total());

        JsonNode taken = job(admin.post(TAKEOVER + "/imports", Map.of("fileId", file)), 240);
        assertEquals(3, taken.get("failed").asInt());
        assertTrue(taken.get("message").asText(), taken.get("message").asText().contains("失败"));
        assertEquals(before + ROWS - 3, exactTotal(before + ROWS - 3));

        JsonNode again = job(admin.post(TAKEOVER + "/imports", Map.of("fileId", file)), 240);
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

    private static JsonNode job(Client.Answer started, int seconds) {
        String path = "/api/v1/platform/jobs/"
                + started.expect(202).json().get("jobId").asLong();
        Waiting.until("job " + path + " ends", Duration.ofSeconds(seconds), () -> {
            String state = admin.get(path).expect(200).json().get("state").asText();
            return !state.equals("QUEUED") && !state.equals("RUNNING");
        });
        JsonNode job = admin.get(path).json();
        assertEquals(job.toString(), "DONE", job.get("state").asText());
        return job;
    }

    private static String upload(byte[] workbook) {
        return admin.upload("workbook", "存量机构.xlsx", "application/octet-stream", workbook)
                .expect(201)
                .json()
                .get("id")
                .asText();
    }
}
