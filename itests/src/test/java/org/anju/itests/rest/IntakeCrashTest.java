package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Roster;
import org.anju.itests.harness.Waiting;
import org.junit.ClassRule;
import org.junit.Test;

/** What a kill -9 in the middle of an import leaves, and a connection that is cut in the middle of an upload. */
public class IntakeCrashTest {
    private static final Duration MOST = Duration.ofMinutes(4);
    private static final int ROWS = 3_000;
    private static final int PHOTOS = 400;
    private static final byte[] PORTRAIT = Practitioners.picture(413, 579);

    @ClassRule
    public static final Outside OUTSIDE =
            new Outside("intake-crash").with("account", "account.captcha.enabled", "false");

    @Test
    public void eachRowIsDoneOrUntouchedAndTheImportGoesOnWhereItStood() throws IOException {
        Practitioners people = new Practitioners(new Filings(City.of(OUTSIDE), City.HUANGPU));
        Client admin = people.admin();
        Roster roster = new Roster(admin);
        List<Map<String, String>> rows = Roster.people(ROWS);
        rows.get(ROWS - 1).put("身份证号", rows.get(0).get("身份证号"));
        cutInTheMiddle(admin);
        JsonNode batch = roster.begin(Roster.id(roster.upload(Roster.workbook(rows))), null)
                .expect(202)
                .json();
        long id = batch.get("id").asLong();
        Waiting.until(
                "some rows are in", MOST, () -> roster.batch(id).get("imported").asInt() > 200);
        OUTSIDE.kill();
        OUTSIDE.startAgain();
        Waiting.until(
                "sessions are found again",
                Duration.ofSeconds(60),
                () -> admin.get("/api/v1/platform/session").status() == 200);
        JsonNode standing = roster.batch(id);
        assertTrue(standing.toString(), standing.get("imported").asInt() > 200);
        JsonNode end = roster.ended(batch, MOST);
        assertEquals("导入成功" + (ROWS - 1) + "条，失败1条", end.get("message").asText());
        assertEquals("身份证号重复（文件内重复）", roster.failures(end).get(ROWS + 1));
        for (int i : new int[] {0, ROWS / 2, ROWS - 2}) {
            JsonNode found = admin.post(
                            Practitioners.CASES + "/searches",
                            Map.of("idNo", rows.get(i).get("身份证号")))
                    .expect(200)
                    .json();
            assertEquals("row " + i + " is there once", 1, found.get("total").asInt());
        }
        JsonNode drafts = admin.get(Practitioners.CASES + "?view=APPLICATIONS&batchId=" + id)
                .expect(200)
                .json();
        assertEquals(ROWS - 1, drafts.get("total").asInt());
    }

    @Test
    public void photosGoOnWhereTheyStood() {
        Practitioners people = new Practitioners(new Filings(City.of(OUTSIDE), City.HUANGPU));
        Client admin = people.admin();
        Roster roster = new Roster(admin);
        List<Map<String, String>> rows = Roster.people(PHOTOS);
        Map<String, byte[]> files = new LinkedHashMap<>();
        rows.forEach(row -> files.put(row.get("身份证号") + ".jpg", PORTRAIT));
        String workbook = Roster.id(roster.upload(Roster.workbook(rows)));
        JsonNode batch = roster.begin(workbook, Roster.id(roster.uploadPhotos(Roster.zip(files))))
                .expect(202)
                .json();
        long id = batch.get("id").asLong();
        Waiting.until(
                "some photos are in",
                MOST,
                () -> roster.batch(id).get("photosMatched").asInt() > 0);
        OUTSIDE.kill();
        OUTSIDE.startAgain();
        Waiting.until(
                "sessions are found again",
                Duration.ofSeconds(60),
                () -> admin.get("/api/v1/platform/session").status() == 200);
        int standing = roster.batch(id).get("photosMatched").asInt();
        assertTrue("matched before the kill: " + standing, standing > 0);
        JsonNode end = roster.ended(batch, MOST);
        assertEquals("照片匹配" + PHOTOS + "张，未匹配0张", end.get("photoMessage").asText());
        String drafts = Practitioners.CASES + "?view=APPLICATIONS&batchId=" + id;
        assertEquals(PHOTOS, admin.get(drafts).expect(200).json().get("total").asInt());
        assertEquals(
                0,
                admin.get(drafts + "&photoMissing=true")
                        .expect(200)
                        .json()
                        .get("total")
                        .asInt());
    }

    /** Says that 300 MB come, sends three and goes: nothing stays. */
    private static void cutInTheMiddle(Client admin) throws IOException {
        Path arrivals = OUTSIDE.data().resolve("files/tmp");
        URI url = URI.create(OUTSIDE.url());
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            StringBuilder head = new StringBuilder("POST /api/v1/platform/files?kind=photos&name=a.zip HTTP/1.1\r\n")
                    .append("Host: ")
                    .append(url.getHost())
                    .append("\r\n")
                    .append("Content-Type: application/octet-stream\r\nContent-Length: 314572800\r\n");
            admin.headers()
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            byte[] part = new byte[1 << 20];
            for (int sent = 0; sent < 3; sent++) {
                out.write(part);
            }
            out.flush();
            Waiting.until("some of it has come", Duration.ofSeconds(20), () -> count(arrivals) == 1);
        }
        Waiting.until("nothing is left over", Duration.ofSeconds(20), () -> count(arrivals) == 0);
    }

    private static long count(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            return -1;
        }
    }
}
