package org.anju.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 存量机构: a workbook of institutions that a city has filed before, and the jobs that take it over (SYS-R14). */
public final class Existing {
    public static final String TAKEOVER = "/api/v1/institution/takeover";

    private final Client admin;

    public Existing(Client admin) {
        this.admin = admin;
    }

    /** Changes the values of one row, by column title. */
    @FunctionalInterface
    public interface Change {
        void to(int row, Map<String, String> values);
    }

    /** Three rows are wrong: check character, missing name, a licence twice. */
    public static final class ThreeWrong implements Change {
        private String first;

        @Override
        public void to(int row, Map<String, String> values) {
            first = first == null ? values.get("营业执照号码") : first;
            if (row == 10) {
                values.put("营业执照号码", "91310101MA1FL0001X");
            } else if (row == 20) {
                values.put("公司名称", "");
            } else if (row == 30) {
                values.put("营业执照号码", first);
            }
        }
    }

    /** The template's own columns, filled with valid rows that may be changed one by one, counted from 1. */
    public byte[] workbook(int rows, Change change) {
        Map<String, Integer> columns = columns();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("机构");
            fill(sheet.createRow(0), columns, title -> title);
            for (int i = 1; i <= rows; i++) {
                Map<String, String> values = values();
                change.to(i, values);
                fill(sheet.createRow(i), columns, title -> values.getOrDefault(title, ""));
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Map<String, Integer> columns() {
        Map<String, Integer> columns = new LinkedHashMap<>();
        byte[] template =
                admin.get(TAKEOVER + "/template").expect(200).response().body();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            for (Cell cell : read.getSheetAt(0).getRow(0)) {
                columns.put(cell.getStringCellValue().replace("*", "").strip(), cell.getColumnIndex());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }

    private static void fill(Row row, Map<String, Integer> columns, UnaryOperator<String> value) {
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

    /** Uploads a workbook; its file id. */
    public String upload(byte[] workbook) {
        return admin.upload("workbook", "存量机构.xlsx", "application/octet-stream", workbook)
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    /** Runs the dry run to its end. */
    public JsonNode check(String file, Duration most) {
        return job(number(admin.post(TAKEOVER + "/checks", Map.of("fileId", file))), most);
    }

    /** Runs the import to its end. */
    public JsonNode take(String file, Duration most) {
        return job(start(file), most);
    }

    /** Starts the import; its job. */
    public long start(String file) {
        return number(admin.post(TAKEOVER + "/imports", Map.of("fileId", file)));
    }

    private static long number(Client.Answer started) {
        return started.expect(202).json().get("jobId").asLong();
    }

    private JsonNode job(long number, Duration most) {
        String path = "/api/v1/platform/jobs/" + number;
        Waiting.until("job " + path + " ends", most, () -> {
            String state = admin.get(path).expect(200).json().get("state").asText();
            return !state.equals("QUEUED") && !state.equals("RUNNING");
        });
        JsonNode job = admin.get(path).json();
        if (!job.get("state").asText().equals("DONE")) {
            throw new AssertionError(job.toString());
        }
        return job;
    }
}
