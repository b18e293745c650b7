package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Roster;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.BeforeClass;
import org.junit.Test;

/** Workbooks that no template was: SPEC §5.7, the import rows. */
public class IntakeInputTest {
    private static final Duration MOST = Duration.ofMinutes(3);
    private static Roster roster;

    @BeforeClass
    public static void people() {
        roster = new Roster(new Practitioners(new Filings(City.of(Outside.shared()), City.HUANGPU)).admin());
    }

    private static String refused(byte[] workbook) {
        return roster.begin(Roster.id(roster.upload(workbook)), null)
                .expect(400)
                .detail();
    }

    @Test
    public void anOldWorkbookAndATextAreRefusedAtTheDoor() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("姓名");
            workbook.write(old);
        }
        assertEquals(415, roster.upload(old.toByteArray()).status());
        assertEquals(
                415, roster.upload("姓名,身份证号".getBytes(StandardCharsets.UTF_8)).status());
        assertEquals("文件不能为空", roster.upload(new byte[0]).expect(400).detail());
    }

    @Test
    @Accepts({39})
    public void anotherHeaderIsRefusedAsAWhole() {
        String wrong = "模板格式不正确，请下载最新模板填写";
        List<String> less = new ArrayList<>(Roster.TITLES);
        less.remove("备注");
        assertEquals(wrong, refused(Roster.workbook(less, Roster.people(1))));
        List<String> more = new ArrayList<>(Roster.TITLES);
        more.add("年龄");
        assertEquals(wrong, refused(Roster.workbook(more, Roster.people(1))));
        List<String> other = new ArrayList<>(Roster.TITLES);
        other.set(0, "名字");
        assertEquals(wrong, refused(Roster.workbook(other, Roster.people(1))));
    }

    @Test
    public void tooFewAndTooManyRowsAreRefusedAsAWhole() {
        assertEquals("文件中没有数据", refused(Roster.workbook(List.of())));
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, String> one = Roster.people(1).get(0);
        for (int i = 0; i < 10_001; i++) {
            rows.add(one);
        }
        assertEquals("单次导入不能超过10000条", refused(Roster.workbook(rows)));
        assertEquals("导入文件不存在，请重新上传", roster.begin("nothing", null).expect(400).detail());
    }

    @Test
    public void aTruncatedWorkbookIsRefused() {
        byte[] whole = Roster.workbook(Roster.people(50));
        Client.Answer answer = roster.upload(Arrays.copyOf(whole, whole.length * 2 / 3));
        assertEquals("文件已损坏或无法读取", answer.expect(400).detail());
    }

    /** A workbook whose sheet is changed as text. */
    private static byte[] edited(byte[] workbook, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                zip.write(
                        entry.getName().equals("xl/worksheets/sheet1.xml")
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }

    private static byte[] small(List<Map<String, String>> people) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Roster.workbook(people)))) {
            workbook.write(out);
        }
        return out.toByteArray();
    }

    @Test
    public void aDoctypeAndImpossibleRowsAreRefused() throws IOException {
        byte[] workbook = small(Roster.people(2));
        assertEquals(
                "文件已损坏或无法读取",
                refused(edited(
                        workbook,
                        xml -> xml.replaceFirst(
                                "<worksheet",
                                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet"))));
        assertEquals("文件已损坏或无法读取", refused(edited(workbook, xml -> xml.replace("r=\"2\"", "r=\"-2\""))));
    }

    @Test
    public void aMillionEmptyRowsAreNone() throws IOException {
        byte[] workbook = small(Roster.people(2));
        byte[] long_ = edited(workbook, xml -> {
            StringBuilder rows = new StringBuilder();
            for (int row = 4; row <= 1_000_000; row++) {
                rows.append("<row r=\"").append(row).append("\"/>");
            }
            return xml.replace("</sheetData>", rows + "</sheetData>");
        });
        JsonNode batch = roster.take(long_, null, MOST);
        assertEquals("导入成功2条，失败0条", batch.get("message").asText());
    }

    @Test
    public void aFormulaCountsWithItsResultAndNothingIsCalculated() throws IOException {
        List<Map<String, String>> people = Roster.people(2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Roster.workbook(people)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            sheet.getRow(1).getCell(0).setCellFormula("\"张\"&\"三\"");
            workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(1).getCell(0));
            sheet.getRow(2).getCell(0).setBlank();
            sheet.getRow(2).getCell(0).setCellFormula("WEBSERVICE(\"http://127.0.0.1/\")");
            workbook.write(out);
        }
        JsonNode batch = roster.take(out.toByteArray(), null, MOST);
        assertEquals("导入成功1条，失败1条", batch.get("message").asText());
        String reason = roster.failures(batch).get(3);
        assertTrue(reason, reason.contains("姓名"));
    }

    /** Numbers as numbers, inline texts, no cell addresses, styles of its own: what other programs write. */
    @Test
    public void numbersThatWereTypedAsNumbersAreRead() throws IOException {
        List<Map<String, String>> people = Roster.people(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Roster.workbook(people)))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(2);
            cell.setBlank();
            cell.setCellValue(Double.parseDouble(people.get(0).get("联系电话")));
            workbook.write(out);
        }
        JsonNode batch = roster.take(out.toByteArray(), null, MOST);
        assertEquals("导入成功1条，失败0条", batch.get("message").asText());
    }
}
