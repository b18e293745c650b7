package org.anju.itests.rest;

import static org.anju.itests.harness.Practitioners.CASES;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Roster;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.BeforeClass;
import org.junit.Test;

/** 批量新增从业人员 by REST: template, workbook, photos, failed rows (PRA-R07 … PRA-R12). */
public class IntakeTest {
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final int ROWS = Boolean.getBoolean("proof") ? 10_000 : 400;
    private static Filings filings;
    private static Practitioners people;
    private static Roster roster;

    @BeforeClass
    public static void people() {
        filings = new Filings(City.of(Outside.shared()), City.HUANGPU);
        people = Practitioners.branded(filings);
        roster = new Roster(people.admin());
    }

    private static long drafts(JsonNode batch, String more) {
        return people.admin()
                .get(CASES + "?view=APPLICATIONS&batchId=" + batch.get("id").asLong() + more)
                .expect(200)
                .json()
                .get("total")
                .asLong();
    }

    @Test
    @Accepts({36, 37})
    public void theTemplateHasItsColumnsInTheirOrder() throws IOException {
        byte[] template =
                people.admin().get(CASES + "/template").expect(200).response().body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            List<String> titles = new ArrayList<>();
            for (Cell cell : workbook.getSheetAt(0).getRow(0)) {
                titles.add(cell.getStringCellValue().replace("*", "").strip());
            }
            assertEquals(Roster.TITLES, titles);
        }
        String file = Roster.id(roster.upload(template));
        assertEquals("文件中没有数据", roster.begin(file, null).expect(400).detail());
        assertEquals(403, people.district().get(CASES + "/template").status());
    }

    @Test
    @Accepts({38, 42})
    public void goodRowsBecomeDraftsAndTheOthersSayWhyNot() {
        List<Map<String, String>> rows = Roster.people(ROWS);
        String first = rows.get(0).get("身份证号");
        rows.get(1).put("身份证号", first.toLowerCase());
        rows.get(2).put("身份证号", wrongCheck(rows.get(2).get("身份证号")));
        rows.get(3).put("联系电话", "12345");
        rows.get(4).put("姓名", "");
        rows.get(5).put("人员类别", "厨师");
        rows.get(6).put("身份证号", "110101900307013");
        rows.get(ROWS - 1).put("身份证号", first);
        JsonNode batch = roster.take(Roster.workbook(rows), null, MOST);
        assertEquals("DONE", batch.get("state").asText());
        assertEquals("导入成功" + (ROWS - 7) + "条，失败7条", batch.get("message").asText());
        assertEquals(ROWS - 7, Math.min(ROWS - 7, drafts(batch, "")));
        assertEquals(ROWS - 7, batch.get("imported").asInt());

        Map<Integer, String> failures = roster.failures(batch);
        assertEquals(Set.of(3, 4, 5, 6, 7, 8, ROWS + 1), failures.keySet());
        assertEquals("身份证号重复（文件内重复）", failures.get(3));
        assertEquals("身份证号重复（文件内重复）", failures.get(ROWS + 1));
        assertEquals("身份证号码校验位不正确", failures.get(4));
        assertEquals("联系电话格式不正确", failures.get(5));
        assertEquals("姓名不能为空", failures.get(6));
        assertEquals("人员类别取值不在字典范围内", failures.get(7));
        assertEquals("请使用18位身份证号码", failures.get(8));

        JsonNode job = people.admin()
                .get("/api/v1/platform/jobs/" + batch.get("jobId").asLong())
                .json();
        assertEquals(batch.get("message").asText(), job.get("message").asText());
        assertEquals(ROWS, job.get("done").asInt());
        assertEquals(ROWS, job.get("total").asInt());
        JsonNode draft = people.admin()
                .get(CASES + "?view=APPLICATIONS&batchId=" + batch.get("id").asLong())
                .json()
                .at("/items/0");
        assertEquals("EXCEL", draft.get("source").asText());
        assertTrue(draft.get("photoMissing").asBoolean());
        assertFalse(draft.toString(), draft.get("idNo").asText().matches("\\d{17}[\\dX]"));
        assertTrue(people.admin()
                .get(CASES + "/" + draft.get("id").asLong() + "/history")
                .expect(200)
                .json()
                .findValuesAsText("actionLabel")
                .contains("保存"));
    }

    /** Our template, opened by LibreOffice, filled (mobiles as numbers) and written by it: twelve people, one number wrong and one twice. */
    @Test
    @Accepts({38})
    public void aWorkbookThatLibreOfficeWroteIsTakenLikeOurs() throws IOException {
        byte[] written;
        try (InputStream file = IntakeTest.class.getResourceAsStream("/sheets/libreoffice.xlsx")) {
            written = file.readAllBytes();
        }
        JsonNode batch = roster.take(written, null, MOST);
        assertEquals("导入成功10条，失败2条", batch.get("message").asText());
        assertEquals(Map.of(10, "身份证号码校验位不正确", 11, "身份证号重复（文件内重复）"), roster.failures(batch));
        JsonNode draft = people.admin()
                .get(CASES + "?view=APPLICATIONS&batchId=" + batch.get("id").asLong())
                .json()
                .at("/items/0");
        assertEquals("李华明", draft.get("name").asText());
        JsonNode whole = people.admin()
                .get(CASES + "/" + draft.get("id").asLong())
                .expect(200)
                .json();
        assertEquals("13800000011", whole.at("/facts/phone").asText());
    }

    private static String wrongCheck(String idNo) {
        char last = idNo.charAt(17);
        return idNo.substring(0, 17) + (last == '1' ? '2' : '1');
    }

    @Test
    @Accepts({69, 70, 71, 72, 73})
    public void whoIsTakenIsInTheFailedListWithTheReason() throws IOException {
        Practitioners other = Practitioners.branded(filings);
        List<Map<String, String>> rows = Roster.people(5);
        other.save(other.person("陈明", rows.get(0).get("身份证号"))).expect(201);
        people.save(people.person("陈明", rows.get(1).get("身份证号"))).expect(201);
        other.submit(other.save(other.person("陈明", rows.get(2).get("身份证号")))
                        .expect(201)
                        .json())
                .expect(200);
        JsonNode waiting = other.submit(
                        other.save(other.person("陈明", rows.get(3).get("身份证号")))
                                .expect(201)
                                .json())
                .expect(200)
                .json();
        other.pass(waiting).expect(200);
        JsonNode batch = roster.take(Roster.workbook(rows), null, MOST);
        assertEquals("导入成功2条，失败3条", batch.get("message").asText());
        Map<Integer, String> failures = roster.failures(batch);
        assertEquals("身份证号重复（与草稿箱重复）", failures.get(3));
        assertEquals("身份证号重复（核验中）", failures.get(4));
        assertEquals("身份证号重复（已存在生效信息卡）", failures.get(5));

        JsonNode failure = people.admin()
                .get(Roster.IMPORTS + "/failures?batchNo="
                        + batch.get("batchNo").asText())
                .expect(200)
                .json()
                .at("/items/0");
        assertEquals(rows.get(3).get("姓名"), failure.get("name").asText());
        assertFalse(failure.get("idNo").asText().equals(rows.get(3).get("身份证号")));
        assertFalse(failure.get("importedAt").asText().isEmpty());
        assertEquals(
                0,
                other.admin()
                        .get(Roster.IMPORTS + "/failures")
                        .expect(200)
                        .json()
                        .get("total")
                        .asInt());
        assertEquals(
                404, other.admin().get(Roster.IMPORTS + "/" + batch.get("id")).status());

        byte[] workbook = people.admin()
                .get(Roster.IMPORTS + "/" + batch.get("id") + "/failures.xlsx")
                .expect(200)
                .response()
                .body();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<String> titles = new ArrayList<>();
            read.getSheetAt(0).getRow(0).forEach(cell -> titles.add(cell.getStringCellValue()));
            assertEquals(List.of("序号", "行号", "姓名", "身份证号", "批次号", "导入时间", "失败原因"), titles);
            assertEquals(3, read.getSheetAt(0).getLastRowNum());
        }
    }

    @Test
    @Accepts({40, 41})
    public void photosFindTheirRowsWhateverTheFolderAndTheCase() {
        List<Map<String, String>> rows = Roster.people(6);
        List<String> ids = rows.stream().map(row -> row.get("身份证号")).toList();
        byte[] photo = Practitioners.picture(413, 579);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("照片/一部/" + ids.get(0) + ".jpg", photo);
        files.put(ids.get(1).toLowerCase() + ".JPEG", photo);
        files.put("照片/" + ids.get(2) + ".jpg", Practitioners.picture(100, 140));
        files.put("照片/" + ids.get(3) + ".jpg", "这不是图片".getBytes());
        files.put("照片/310101198001011234.jpg", photo);
        files.put("../" + ids.get(4) + ".jpg", photo);
        files.put("里面.zip", Roster.zip(Map.of(ids.get(5) + ".jpg", photo)));
        byte[] zip = Roster.zip(files, Charset.forName("GBK"));
        JsonNode batch = roster.take(Roster.workbook(rows), zip, MOST);
        assertEquals("导入成功6条，失败0条", batch.get("message").asText());
        assertEquals("照片匹配2张，未匹配1张，未采用4个文件", batch.get("photoMessage").asText());
        // Two names may look the same: the numbers in them are masked.
        List<String> paths = batch.get("photoNotes").findValuesAsText("path");
        List<String> reasons = batch.get("photoNotes").findValuesAsText("reason");
        assertEquals(reasons.toString(), 4, reasons.size());
        assertEquals("不支持嵌套压缩包", reasons.get(paths.indexOf("里面.zip")));
        assertTrue(reasons.toString(), reasons.contains("路径超出压缩包"));
        assertTrue(reasons.toString(), reasons.contains("图片尺寸过小，应不小于295×413像素"));
        assertFalse(paths.toString(), paths.toString().contains(ids.get(4)));
        assertEquals(2, drafts(batch, "&photoMissing=false"));
        assertEquals(4, drafts(batch, "&photoMissing=true"));

        JsonNode lacking = lacking(batch, ids.get(2), rows.get(2).get("姓名"));
        assertEquals(
                "请上传头像照片",
                people.submit(people.admin().get(Practitioners.path(lacking)).json())
                        .expect(400)
                        .detail());
        String later = Roster.id(
                roster.uploadPhotos(Roster.zip(Map.of(ids.get(2) + ".jpg", photo, ids.get(0) + ".jpg", photo))));
        JsonNode started = people.admin()
                .post(
                        CASES + "/photos",
                        Map.of("photosFileId", later, "batchId", batch.get("id").asLong()))
                .expect(202)
                .json();
        assertEquals(
                "照片匹配1张，未匹配1张",
                roster.job(started.get("jobId").asLong(), MOST).get("message").asText());
        people.submit(people.admin().get(Practitioners.path(lacking)).json()).expect(200);
        assertEquals(
                200, people.admin().get(Practitioners.path(lacking) + "/photo").status());
    }

    private static JsonNode lacking(JsonNode batch, String idNo, String name) {
        Client.Answer found = people.admin().post(CASES + "/searches", Map.of("idNo", idNo));
        JsonNode one = found.expect(200).json().at("/items/0");
        assertEquals(name, one.get("name").asText());
        assertEquals(batch.get("id").asLong(), one.get("batchId").asLong());
        return one;
    }

    @Test
    public void whatIsNoZipIsNoPackage() {
        assertEquals(
                "文件格式不正确，仅支持ZIP",
                roster.uploadPhotos("Rar!\u001a\u0007".getBytes()).expect(415).detail());
        byte[] whole = Roster.zip(Map.of("a.jpg", Practitioners.picture(413, 579)));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertEquals("文件已损坏或无法读取", roster.uploadPhotos(half).expect(400).detail());
        Client nobody = new Client(Outside.shared().url());
        assertEquals(
                401,
                nobody.upload("photos", "a.zip", "application/octet-stream", whole)
                        .status());
    }
}
