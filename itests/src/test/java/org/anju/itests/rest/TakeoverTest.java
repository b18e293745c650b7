package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Samples;
import org.anju.itests.harness.Waiting;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
        String file = upload(workbook(ROWS));
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

    /** The template's own columns, filled; three rows are wrong: check character, missing name, a licence twice. */
    private static byte[] workbook(int rows) throws IOException {
        Map<String, Integer> columns = new LinkedHashMap<>();
        byte[] template =
                admin.get(TAKEOVER + "/template").expect(200).response().body();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            for (Cell cell : read.getSheetAt(0).getRow(0)) {
                columns.put(cell.getStringCellValue().replace("*", "").strip(), cell.getColumnIndex());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("机构");
            fill(sheet.createRow(0), columns, title -> title);
            String first = null;
            for (int i = 1; i <= rows; i++) {
                Map<String, String> values = values();
                first = first == null ? values.get("营业执照号码") : first;
                if (i == 10) {
                    values.put("营业执照号码", "91310101MA1FL0001X");
                } else if (i == 20) {
                    values.put("公司名称", "");
                } else if (i == 30) {
                    values.put("营业执照号码", first);
                }
                fill(sheet.createRow(i), columns, title -> values.getOrDefault(title, ""));
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static void fill(Row row, Map<String, Integer> columns, java.util.function.UnaryOperator<String> value) {
        columns.forEach((title, column) -> row.createCell(column).setCellValue(value.apply(title)));
    }

    private static Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        String code = Samples.creditCode();
        values.put("备案日期", "2023-05-16");
        values.put("公司名称", "存量房地产经纪有限公司" + code.substring(8));
        values.put("营业执照号码", code);
        values.put("机构类型", "房地产经纪机构");
        values.put("所在区域", City.HUANGPU);
        values.put("注册地址", "人民大道100号");
        values.put("经营地址", "福州路200号");
        values.put("法人姓名", "张三");
        values.put("法人身份证号", Samples.residentId());
        values.put("经营范围", "房地产经纪；住房租赁");
        values.put("经办人姓名", "李四");
        values.put("经办人电话", "13900002222");
        return values;
    }
}
