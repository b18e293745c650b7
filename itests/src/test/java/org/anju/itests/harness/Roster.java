package org.anju.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** 批量新增从业人员: a workbook of people, their photos in a package, and the jobs that take them in (PRA-R07). */
public final class Roster {
    public static final String IMPORTS = Practitioners.CASES + "/imports";
    /** The template's columns (PRA-F3). */
    public static final List<String> TITLES =
            List.of("姓名", "身份证号", "联系电话", "人员类别", "职业类资格证书类型", "职业类资格证书编号", "职位", "门店所在区", "门店名称", "备注");

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final String GIVEN = "明华强磊洋勇艳杰娟涛超秀霞平刚桂芳丽英敏静";

    private final Client admin;

    public Roster(Client admin) {
        this.admin = admin;
    }

    /** People with names as there are, each his own number. */
    public static List<Map<String, String>> people(int count) {
        return people(count, count);
    }

    /** @param seed another one makes other names */
    public static List<Map<String, String>> people(int count, long seed) {
        Random random = new Random(seed);
        List<Map<String, String>> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, String> person = new LinkedHashMap<>();
            person.put("姓名", "" + any(SURNAMES, random) + any(GIVEN, random) + any(GIVEN, random));
            person.put("身份证号", Samples.residentId());
            person.put("联系电话", Samples.mobile());
            person.put("人员类别", i % 3 == 0 ? "经纪人" : "业务员");
            person.put("职业类资格证书类型", i % 3 == 0 ? "房地产经纪人职业资格" : "无");
            person.put("职业类资格证书编号", i % 3 == 0 ? "6666a" + i : "");
            person.put("职位", "业务员");
            person.put("门店所在区", "黄浦区");
            person.put("门店名称", "大场店");
            person.put("备注", "");
            people.add(person);
        }
        return people;
    }

    private static char any(String letters, Random random) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    /** The template, filled. */
    public static byte[] workbook(List<Map<String, String>> people) {
        return workbook(TITLES, people);
    }

    public static byte[] workbook(List<String> titles, List<Map<String, String>> people) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet("从业人员");
            var header = sheet.createRow(0);
            for (int column = 0; column < titles.size(); column++) {
                header.createCell(column).setCellValue(titles.get(column));
            }
            int next = 1;
            for (Map<String, String> person : people) {
                var row = sheet.createRow(next++);
                for (int column = 0; column < titles.size(); column++) {
                    row.createCell(column).setCellValue(person.getOrDefault(titles.get(column), ""));
                }
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A ZIP of files by name; names in UTF-8. */
    public static byte[] zip(Map<String, byte[]> files) {
        return zip(files, StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> files, Charset names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public Client.Answer upload(byte[] workbook) {
        return admin.upload("workbook", "从业人员.xlsx", "application/octet-stream", workbook);
    }

    public Client.Answer uploadPhotos(byte[] zip) {
        return admin.upload("photos", "照片.zip", "application/octet-stream", zip);
    }

    public static String id(Client.Answer uploaded) {
        return uploaded.expect(201).json().get("id").asText();
    }

    /** Starts an import. */
    public Client.Answer begin(String workbook, String photos) {
        Map<String, Object> body = new HashMap<>();
        body.put("workbookFileId", workbook);
        body.put("photosFileId", photos);
        return admin.post(IMPORTS, body);
    }

    /** Imports to the end; the batch. */
    public JsonNode take(byte[] workbook, byte[] zip, Duration most) {
        String photos = zip == null ? null : id(uploadPhotos(zip));
        return ended(begin(id(upload(workbook)), photos).expect(202).json(), most);
    }

    /** Photos of a batch later; the job when it is done. */
    public JsonNode addPhotos(String zip, long batch, Duration most) {
        JsonNode started = admin.post(Practitioners.CASES + "/photos", Map.of("photosFileId", zip, "batchId", batch))
                .expect(202)
                .json();
        return job(started.get("jobId").asLong(), most);
    }

    public JsonNode ended(JsonNode batch, Duration most) {
        job(batch.get("jobId").asLong(), most);
        return batch(batch.get("id").asLong());
    }

    public JsonNode batch(long id) {
        return admin.get(IMPORTS + "/" + id).expect(200).json();
    }

    /** A job, when it is done. */
    public JsonNode job(long id, Duration most) {
        String path = "/api/v1/platform/jobs/" + id;
        Waiting.until("job " + path + " ends", most, () -> {
            String state = admin.get(path).expect(200).json().get("state").asText();
            return !state.equals("QUEUED") && !state.equals("RUNNING") && !state.equals("PAUSED");
        });
        JsonNode job = admin.get(path).json();
        if (!job.get("state").asText().equals("DONE")) {
            throw new AssertionError(job.toString());
        }
        return job;
    }

    /** The reasons of the failed rows of a batch, by row. */
    public Map<Integer, String> failures(JsonNode batch) {
        Map<Integer, String> reasons = new HashMap<>();
        admin.get(IMPORTS + "/failures?size=100&importId=" + batch.get("id").asLong())
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> reasons.put(
                        item.get("rowNo").asInt(), item.get("reason").asText()));
        return reasons;
    }
}
