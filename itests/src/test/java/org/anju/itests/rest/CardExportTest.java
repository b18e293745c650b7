package org.anju.itests.rest;

import static org.anju.itests.harness.Practitioners.CARDS;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Roster;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.BeforeClass;
import org.junit.Test;

/** 批量导出 of effective cards: pictures with their index, and the staff list (PRA-R23, PRA-R50). */
public class CardExportTest {
    private static final Duration MOST = Duration.ofMinutes(2);
    private static Practitioners people;

    @BeforeClass
    public static void people() {
        people = Practitioners.branded(new Filings(City.of(Outside.shared()), City.HUANGPU));
    }

    @Test
    @Accepts({52})
    public void onlyEffectiveCardsAreExportedWithTheirIndex() throws IOException {
        assertEquals(
                "没有可导出的数据", people.admin().get(CARDS + "/export").expect(400).detail());
        JsonNode one = people.card("陈明");
        JsonNode two = people.card("张三");
        long waiting = people.pass(people.waiting("李四"))
                .expect(200)
                .json()
                .at("/card/id")
                .asLong();
        List<Long> ids = List.of(one.get("id").asLong(), two.get("id").asLong(), waiting);
        Map<String, byte[]> named = pictures(Map.of("ids", ids));
        assertEquals(3, named.size());
        byte[] picture = named.get(one.at("/summary/number").asText() + "_陈明.jpg");
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        assertEquals(1011, image.getWidth());
        assertEquals(638, image.getHeight());
        try (XSSFWorkbook index = new XSSFWorkbook(new ByteArrayInputStream(named.get("索引.xlsx")))) {
            assertEquals(2, index.getSheetAt(0).getLastRowNum());
        }
        assertEquals(named.keySet(), pictures(Map.of("all", true)).keySet());

        byte[] list =
                people.admin().get(CARDS + "/export").expect(200).response().body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list))) {
            List<String> titles = new ArrayList<>();
            workbook.getSheetAt(0).getRow(0).forEach(cell -> titles.add(cell.getStringCellValue()));
            assertTrue(titles.toString(), titles.containsAll(List.of("序号", "行政区", "申请单位", "姓名", "性别", "联系电话", "申请时间")));
            assertEquals(2, workbook.getSheetAt(0).getLastRowNum());
            String idNo = workbook.getSheetAt(0)
                    .getRow(1)
                    .getCell(titles.indexOf("身份证号码"))
                    .getStringCellValue();
            assertFalse(idNo, idNo.matches("\\d{17}[\\dX]"));
        }
    }

    @Test
    public void whatIsNotSelectedOrNotAllowedIsRefused() {
        assertEquals(
                "请至少选择一条记录",
                people.admin()
                        .post(CARDS + "/pictures", Map.of("ids", List.of()))
                        .expect(400)
                        .detail());
        assertEquals(
                "没有可导出的数据",
                people.admin()
                        .post(CARDS + "/pictures", Map.of("ids", List.of(999_999_999)))
                        .expect(400)
                        .detail());
        assertEquals(403, people.district().get(CARDS + "/export").status());
        assertEquals(
                403,
                people.district().post(CARDS + "/pictures", Map.of("all", true)).status());
    }

    private static Map<String, byte[]> pictures(Map<String, Object> order) throws IOException {
        long job = people.admin()
                .post(CARDS + "/pictures", order)
                .expect(202)
                .json()
                .get("jobId")
                .asLong();
        assertEquals(
                "成功2张，失败0张",
                new Roster(people.admin()).job(job, MOST).get("message").asText());
        byte[] zip = people.admin()
                .get("/api/v1/platform/jobs/" + job + "/file")
                .expect(200)
                .response()
                .body();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
