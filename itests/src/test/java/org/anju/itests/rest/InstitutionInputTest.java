package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Samples;
import org.anju.itests.harness.Waiting;
import org.junit.BeforeClass;
import org.junit.Test;

/** What institutions, clerks and the public must not send (SPEC §4.7, §11.3, INS-R28). */
public class InstitutionInputTest {
    private static final String CHECKS = "/api/v1/institution/checks/";
    private static final String AUTH_LETTER = "/api/v1/platform/parameters/institution.auth_letter.required";
    private static City city;
    private static Filings filings;
    private static Client clerk;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        filings = new Filings(city, City.HUANGPU);
        clerk = filings.clerk();
    }

    private static Map<String, Object> facts(String field, Object value) {
        Map<String, Object> facts = Samples.facts(City.HUANGPU, clerk);
        facts.put(field, value);
        return facts;
    }

    private static Client.Answer form(int page, Map<String, Object> facts) {
        return clerk.post(Filings.PATH + "/check?page=" + page, Map.of("facts", facts));
    }

    private static void refused(String message, Client.Answer answer) {
        assertEquals(answer.text(), 400, answer.status());
        assertEquals(message, answer.detail());
    }

    @Test
    public void nothingUnseenStandsInNamesAndAddresses() {
        for (String unseen : List.of("\u200B", "\u202E", "\u2066", "\uFEFF")) {
            refused("公司名称格式不正确", form(1, facts("name", "安居" + unseen + "住房租赁有限公司")));
            refused("注册地址格式不正确", form(1, facts("regAddress", "人民大道" + unseen + "1号")));
            refused("法人姓名格式不正确", form(1, facts("legalPerson", "王" + unseen + "建国")));
        }
    }

    @Test
    public void aPlaceIsInsideTheCity() {
        Map<String, Object> beijing = facts("lng", "116.4074");
        beijing.put("lat", "39.9042");
        refused("坐标不在本市范围内", form(2, beijing));
        Map<String, Object> here = facts("lng", "121.4737");
        here.put("lat", "31.2304");
        form(2, here).expect(200);
    }

    @Test
    public void onlyTheProvinceCreatesVirtualSchools() {
        Client.Answer answer = clerk.post(Filings.PATH, Map.of("facts", facts("instType", "05")));
        assertEquals(422, answer.status());
        assertEquals("RULE INS-R28", answer.code());
        assertEquals("学校虚拟企业只能由省级主管部门创建", answer.detail());
        Map<String, Object> school = Samples.facts(City.HUANGPU);
        school.put("instType", "05");
        city.official(City.HUANGPU, "GOV_CLERK", "GOV_PROV")
                .post(Filings.PATH, Map.of("facts", school))
                .expect(201);
    }

    @Test
    public void aMaskThatWasNotShownChangesNothing() {
        JsonNode draft = filings.draft();
        Map<String, Object> facts = Client.map(draft.get("facts"));
        String shown = facts.get("contactPhone").toString();
        facts.put("contactPhone", "130****0000");
        Map<String, Object> body = new HashMap<>();
        body.put("version", draft.get("version").asInt());
        body.put("facts", facts);
        refused("经办人电话格式不正确", clerk.put(Filings.path(draft), body));
        facts.put("contactPhone", shown);
        facts.put("remark", "补充");
        clerk.put(Filings.path(draft), body).expect(200);
        String full = clerk.get(Filings.path(draft) + "?full=true")
                .expect(200)
                .json()
                .at("/facts/contactPhone")
                .asText();
        assertTrue(full, full.matches("139\\d{8}"));
    }

    @Test
    public void whereTheCityAsksForALetterItMustBeThere() {
        city.admin().put(AUTH_LETTER, Map.of("value", "true")).expect(200);
        try {
            Waiting.until(
                    "the parameter is in force",
                    Duration.ofSeconds(2),
                    () -> form(3, facts("remark", "无委托书")).status() == 400);
            String text = form(3, facts("remark", "无委托书")).text();
            assertTrue(text, text.contains("请上传加盖公章的公司委托书"));
        } finally {
            city.admin().delete(AUTH_LETTER).expect(200);
        }
    }

    @Test
    public void oneChangeAtATimeAndNoneWithoutChanges() {
        JsonNode filed = Filings.review(filings.reviewer(), filings.waiting(), "PASS")
                .expect(200)
                .json();
        String changes =
                Filings.INSTITUTIONS + "/" + filed.at("/summary/institutionId").asLong() + "/changes";
        Map<String, Object> reason =
                Map.of("reason", "迁址", "changedOn", LocalDate.of(2026, 1, 5).toString());
        JsonNode change = clerk.post(changes, reason).expect(201).json();
        Client.Answer second = clerk.post(changes, reason).expect(409);
        assertEquals("已有变更申请正在审核中", second.detail());
        assertEquals("DUPLICATE", second.code());
        Client.Answer empty = filings.submit(change).expect(422);
        assertEquals("请填写变更内容", empty.detail());
    }

    @Test
    public void aFakeCodeIsWarnedOf() {
        Client.Answer answer = city.anybody().get(CHECKS + "abc");
        assertEquals(404, answer.status());
        assertEquals("未查询到相关信息，请谨防假冒", answer.detail());
    }
}
