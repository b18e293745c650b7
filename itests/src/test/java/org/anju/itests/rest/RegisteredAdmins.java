package org.anju.itests.rest;

import static org.anju.itests.rest.RegistrationTest.NOT_FILED;
import static org.anju.itests.rest.RegistrationTest.OPERATORS;
import static org.anju.itests.rest.RegistrationTest.SHANGHAI;
import static org.anju.itests.rest.RegistrationTest.city;
import static org.anju.itests.rest.RegistrationTest.filings;
import static org.anju.itests.rest.RegistrationTest.registrants;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Registrants;
import org.anju.itests.harness.Registration;
import org.anju.itests.harness.Samples;
import org.anju.itests.harness.Waiting;
import org.junit.Test;

/** What an admin who registered has and may; the part of {@link RegistrationTest} behind the registration. */
public class RegisteredAdmins {
    @Test
    public void theCityIsAListOfFeaturesAndValues() {
        Map<String, String> values = values();
        assertEquals("上海市住房租赁公共服务平台", values.get("site.title"));
        assertEquals("310000", values.get("deployment.division"));
        assertEquals("what an operator wrote before stays", "standard", values.get("security.profile"));
        assertEquals("mobile", values.get("account.login.identifiers.ORG"));
        assertEquals("true", values.get("account.register.require_filing"));
        assertEquals("false", values.get("account.admin.changeable"));
        assertEquals("021-962600", values.get("account.ca.hotline"));
    }

    private static Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        JsonNode all = city.admin().get(City.PARAMETERS).expect(200).json();
        (all.has("items") ? all.get("items") : all)
                .forEach(p -> values.put(p.get("key").asText(), p.get("value").asText()));
        return values;
    }

    @Test
    @Accepts(1)
    public void theAdminHasTheMenuOfPractitioners() {
        JsonNode ui = registrants
                .entered(registrants.registered())
                .get("/api/v1/platform/ui")
                .expect(200)
                .json();
        List<String> groups = new ArrayList<>();
        ui.get("groups").forEach(group -> {
            if (group.get("id").asText().equals("practitioner")) {
                groups.add(group.at("/title/zh-CN").asText());
            }
        });
        assertEquals(List.of("从业人员管理"), groups);
        List<String> entries = new ArrayList<>();
        ui.get("pages").forEach(page -> {
            if (page.get("group").asText().equals("practitioner")
                    && page.get("menu").asBoolean()) {
                entries.add(page.at("/title/zh-CN").asText());
            }
        });
        assertEquals(
                List.of(
                        "企业 LOGO 上传",
                        "从业人员信息卡申请",
                        "人员激活",
                        "从业人员查看",
                        "历史从业人员查看",
                        "Excel 导入失败查看",
                        "从业人员信息卡变更",
                        "从业人员信息卡注销"),
                entries);
    }

    /** Registration is refused before the filing, and card submission once the filing no longer holds (INS-R04, PRA-T04). */
    @Test
    @Accepts(2)
    public void onlyFiledInstitutionsApplyForCards() {
        String unfiled = Samples.creditCode();
        Registration.known(city.admin(), unfiled, "上海未备案房地产经纪有限公司");
        assertEquals(
                NOT_FILED,
                new Registration(city.anybody()).caLogin(unfiled).expect(422).detail());
        JsonNode waiting = filings.waiting();
        JsonNode passed =
                Filings.review(filings.reviewer(), waiting, "PASS").expect(200).json();
        Registration.known(city.admin(), Registrants.license(waiting), Registrants.name(waiting));
        Client admin = registrants.entered(registrants.registered(Registrants.license(waiting)));
        long id = passed.at("/summary/institutionId").asLong();
        Practitioners people = new Practitioners(new Filings.Filed(passed, id, admin), filings.reviewer());
        people.brand().expect(200);
        JsonNode draft = people.draft("陈明");
        Client authority = city.official("310000", "GOV_CITY");
        String institution = "/api/v1/institution/institutions/" + id;
        int version =
                authority.get(institution).expect(200).json().get("version").asInt();
        authority
                .post(institution + "/suspend", Map.of("version", version, "opinion", "核查"))
                .expect(200);
        Client.Answer refused = people.submit(draft).expect(422);
        assertEquals("RULE PRA-T04", refused.code());
        assertEquals("机构未备案或已暂停，不能办理从业人员信息卡", refused.detail());
    }

    @Test
    @Accepts({17, 20})
    public void theAdminOpensAndClosesOperatorsForCardApplications() {
        Client admin = registrants.entered(registrants.registered());
        Map<String, Object> form = Map.of(
                "realName", "张三", "idNo", Samples.residentId(), "mobile", Samples.mobile(), "functions", List.of());
        JsonNode made = admin.post(OPERATORS, form).expect(201).json();
        long id = made.at("/user/id").asLong();
        assertEquals(1, admin.get(OPERATORS).expect(200).json().get("total").asInt());
        Client operator = city.anybody();
        String password = made.at("/credentials/password").asText();
        operator.login("ORG", (String) form.get("mobile"), password).expect(200);
        JsonNode closed = admin.post(
                        OPERATORS + "/" + id + "/close",
                        Map.of("version", made.at("/user/version").asInt()))
                .expect(200)
                .json();
        assertEquals(401, operator.get("/api/v1/platform/session").status());
        assertEquals(
                403,
                city.anybody()
                        .login("ORG", (String) form.get("mobile"), password)
                        .status());
        admin.post(
                        OPERATORS + "/" + id + "/open",
                        Map.of("version", closed.get("version").asInt()))
                .expect(200);
        city.anybody().login("ORG", (String) form.get("mobile"), password).expect(200);
        assertTrue(values().get("account.operator.functions").contains("practitioner"));
        assertTrue(admin.get(OPERATORS + "/functions").expect(200).text().contains("从业人员"));
    }

    @Test
    @Accepts(21)
    public void functionsOfOperatorsComeAndGoWithTheirFeatures() {
        Client admin = registrants.entered(registrants.registered());
        assertTrue(functions(admin).containsAll(List.of("practitioner", "listing", "contract")));
        SHANGHAI.console("anju:domain-remove listing");
        Waiting.until("listing is away", Duration.ofSeconds(20), () -> !functions(admin)
                .contains("listing"));
        assertTrue(functions(admin).containsAll(List.of("practitioner", "contract")));
        SHANGHAI.console("anju:domain-install listing");
        SHANGHAI.awaitDomain("listing");
        assertTrue(functions(admin).contains("listing"));
        Map<String, Object> form = Map.of(
                "realName",
                "张三",
                "idNo",
                Samples.residentId(),
                "mobile",
                Samples.mobile(),
                "functions",
                List.of("listing"));
        JsonNode made = admin.post(OPERATORS, form).expect(201).json();
        Client operator = city.anybody();
        String password = made.at("/credentials/password").asText();
        operator.login("ORG", (String) form.get("mobile"), password).expect(200);
        operator.changePassword(password, City.PASSWORD).expect(200);
        operator.get(Houses.VERIFICATIONS).expect(200);
        operator.get(Contracts.PATH).expect(403);
        operator.get(Practitioners.BASE + "/card-cases").expect(403);
    }

    private static List<String> functions(Client admin) {
        List<String> ids = new ArrayList<>();
        admin.get(OPERATORS + "/functions")
                .expect(200)
                .json()
                .forEach(function -> ids.add(function.get("id").asText()));
        return ids;
    }

    @Test
    @Accepts(18)
    public void theInstitutionCannotChangeWhoItsAdminIs() {
        Registrants.Admin one = registrants.registered();
        Client admin = registrants.entered(one);
        JsonNode own = admin.get("/api/v1/account/admin").expect(200).json();
        assertFalse(own.get("changeable").asBoolean());
        Client.Answer refused = admin.put(
                "/api/v1/account/admin",
                Map.of("version", own.get("version").asInt(), "realName", "李四", "mobile", Samples.mobile()));
        assertEquals("管理用户唯一，注册后暂无法变更", refused.expect(403).detail());
        assertEquals(
                "陈明", admin.get("/api/v1/account/admin").json().get("realName").asText());
    }

    /** XDE-17 */
    @Test
    public void aDisabledAccountsSessionsEndAtOnce() {
        Registrants.Admin one = registrants.registered();
        Client admin = registrants.entered(one);
        JsonNode user = registrants.user(one);
        city.admin()
                .post(
                        "/api/v1/account/users/" + user.get("id").asLong() + "/disable",
                        Map.of("version", user.get("version").asInt()))
                .expect(200);
        assertEquals(401, admin.get("/api/v1/platform/session").status());
        Client.Answer refused = city.anybody().login("ORG", one.mobile(), City.PASSWORD);
        assertEquals("账号已被禁用，不可登录系统", refused.expect(403).detail());
    }
}
