package org.anju.itests.rest;

import static org.anju.itests.harness.Practitioners.BASE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.BeforeClass;
import org.junit.Test;

/** 从业主体管理 by REST (PRA-R54). */
public class SubjectTest {
    private static City city;
    private static Practitioners people;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        people = Practitioners.branded(new Filings(city, City.HUANGPU));
    }

    @Test
    @Accepts({95})
    public void theAuthorityReadsInstitutionsStoresAndPeople() throws IOException {
        JsonNode card = people.card("朱197");
        String subjects = BASE + "/subjects/";
        Client authority = city.official("310000", "GOV_CITY");
        String name = URLEncoder.encode(people.institutionName(), StandardCharsets.UTF_8);
        JsonNode institution = authority
                .get(subjects + "institutions?name=" + name)
                .expect(200)
                .json()
                .at("/items/0");
        assertEquals(people.institutionId(), institution.get("id").asLong());
        assertTrue(institution.get("effectiveCards").asLong() > 0);
        assertEquals(200, authority.get(subjects + "stores").status());
        JsonNode person = authority
                .get(subjects + "people?number=" + card.at("/summary/number").asText())
                .expect(200)
                .json()
                .at("/items/0");
        assertEquals("朱197", person.get("name").asText());
        JsonNode figures = authority
                .get(subjects + "people/" + person.get("id").asLong())
                .expect(200)
                .json();
        assertEquals(1, figures.at("/cards/ACTIVE").asInt());
        assertEquals(1, figures.at("/cases/DONE").asInt());
        assertTrue(figures.get("contracts").isNull());
        JsonNode subject = authority
                .get(subjects + "institutions/" + people.institutionId())
                .expect(200)
                .json();
        assertTrue(subject.at("/cards/ACTIVE").asInt() > 0);
        assertEquals(people.institutionName(), subject.at("/summary/name").asText());
        assertEquals("已备案", subject.at("/summary/stateLabel").asText());
        Client.Answer export = authority
                .get(subjects + "people/export?institutionId=" + people.institutionId())
                .expect(200);
        try (Workbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(export.response().body()))) {
            assertEquals("行政区", workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
            assertTrue(workbook.getSheetAt(0).getLastRowNum() > 0);
        }
        assertEquals(
                200,
                authority.get(subjects + "institutions/export?name=" + name).status());
        assertEquals(
                "没有可导出的数据",
                authority
                        .get(subjects + "people/export?number=none")
                        .expect(400)
                        .detail());
        assertEquals(403, people.admin().get(subjects + "people").status());
        Client elsewhere = city.official(City.XUHUI, "GOV_REVIEWER");
        assertEquals(
                404,
                elsewhere.get(subjects + "people/" + person.get("id").asLong()).status());
    }
}
