package org.anju.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The houses of the local register (房屋产权库), and requests to verify them. */
public final class Houses {
    public static final String BASE = "/api/v1/listing";
    public static final String VERIFICATIONS = BASE + "/listing-verifications";
    public static final String OWNER = "张三";
    public static final String OWNER_ID = "371002198802291019";

    private static final List<String> TITLES = List.of(
            "房屋区域", "证件类型", "产权证号", "不动产单元号", "坐落", "建筑面积", "规划用途", "权利人", "权利人证件号", "共有方式", "抵押", "查封", "异议或争议");
    private static final AtomicLong NUMBER = new AtomicLong(1_000_000);

    private Houses() {}

    /** The deployment on which they are verified: the one that most tests share. */
    public static Outside outside() {
        return Outside.shared();
    }

    /** Sets a parameter. */
    public static void set(String key, String value) {
        City.of(outside())
                .admin()
                .put("/api/v1/platform/parameters/" + key, Map.of("value", value))
                .expect(200);
    }

    /** A certificate number that no house has yet. */
    public static String number() {
        return "鲁（2019）滨州市不动产权第" + NUMBER.incrementAndGet() + "号";
    }

    /** The 不动产单元号 of a house: the 坐落 is the same for all, they are told apart by it. */
    private static String unit(String certNo) {
        return "371602111013GB00002F%08d".formatted(Math.floorMod(certNo.hashCode(), 100_000_000));
    }

    /** A row of the register's workbook, by column title. */
    public static Map<String, String> house(String certNo) {
        Map<String, String> row = new HashMap<>();
        row.put("房屋区域", City.HUANGPU);
        row.put("证件类型", "不动产权证书");
        row.put("产权证号", certNo);
        row.put("不动产单元号", unit(certNo));
        row.put("坐落", "黄河五路338号3号楼2单元501室");
        row.put("建筑面积", "89.5");
        row.put("规划用途", "成套住宅");
        row.put("权利人", OWNER);
        row.put("权利人证件号", OWNER_ID);
        row.put("共有方式", "单独占有");
        row.put("抵押", "是");
        return row;
    }

    /** A house that is in the register; its certificate number. */
    public static String registered(Client admin) {
        return registered(admin, Map.of());
    }

    /** The same with other values in some columns. */
    public static String registered(Client admin, Map<String, String> other) {
        String certNo = number();
        enter(admin, certNo, other);
        return certNo;
    }

    /** Enters a house, or what has become of it. */
    public static void enter(Client admin, String certNo, Map<String, String> other) {
        Map<String, String> row = house(certNo);
        row.putAll(other);
        JsonNode job = imported(admin, workbook(1, i -> row), Duration.ofSeconds(60));
        if (job.get("failed").asInt() != 0) {
            throw new AssertionError(job.toString());
        }
    }

    /** A workbook of so many rows, counted from 1. */
    public static byte[] workbook(int rows, IntFunction<Map<String, String>> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("房屋产权库");
            Row head = sheet.createRow(0);
            for (int i = 0; i < TITLES.size(); i++) {
                head.createCell(i).setCellValue(TITLES.get(i));
            }
            for (int row = 1; row <= rows; row++) {
                Row cells = sheet.createRow(row);
                Map<String, String> cell = values.apply(row);
                for (int i = 0; i < TITLES.size(); i++) {
                    cells.createCell(i).setCellValue(cell.getOrDefault(TITLES.get(i), ""));
                }
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Imports a workbook into the register; the job when it is done. */
    public static JsonNode imported(Client admin, byte[] workbook, Duration most) {
        return done(admin, "imports", uploaded(admin, workbook), most);
    }

    public static String uploaded(Client admin, byte[] workbook) {
        return admin.upload("workbook", "产权库.xlsx", "application/octet-stream", workbook)
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    /** Runs {@code checks} or {@code imports} of an uploaded workbook; the job when it is done. */
    public static JsonNode done(Client admin, String what, String file, Duration most) {
        long job = admin.post(BASE + "/property-register/" + what, Map.of("fileId", file))
                .expect(202)
                .json()
                .get("jobId")
                .asLong();
        String path = "/api/v1/platform/jobs/" + job;
        Waiting.until("job " + job + " ends", most, () -> {
            String state = admin.get(path).expect(200).json().get("state").asText();
            return !state.equals("QUEUED") && !state.equals("RUNNING");
        });
        JsonNode ended = admin.get(path).json();
        if (!ended.get("state").asText().equals("DONE")) {
            throw new AssertionError(ended.toString());
        }
        return ended;
    }

    /** LST-F1 for a house of the register. */
    public static Map<String, Object> request(String certNo) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("divisionCode", City.HUANGPU);
        request.put("certType", "01");
        request.put("certNo", certNo);
        request.put("ownerName", OWNER);
        request.put("ownerIdNo", OWNER_ID);
        return request;
    }

    /** The same with another value of one field. */
    public static Map<String, Object> request(String certNo, String field, Object value) {
        Map<String, Object> request = request(certNo);
        request.put(field, value);
        return request;
    }

    public static String path(JsonNode verification) {
        return VERIFICATIONS + "/" + verification.get("id").asLong();
    }
}
