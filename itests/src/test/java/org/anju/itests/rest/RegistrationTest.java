package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Registrants;
import org.anju.itests.harness.Registration;
import org.anju.itests.harness.Samples;
import org.anju.itests.harness.Waiting;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** The city of Shanghai: an institution's admin registers by CA login (SPEC §3, Shanghai). */
public class RegistrationTest {
    private static final String PARAMETERS = "/api/v1/platform/parameters";
    private static final String OPERATORS = "/api/v1/account/operators";
    private static final String SECOND_ADMIN = "该机构已注册管理用户，管理用户唯一，注册后暂无法变更";
    private static final String NOT_FILED = "未办理企业主体备案证书，无法注册租赁平台的企业管理用户";
    private static final String HELP = "如遇无法登录，请联系CA中心咨询，CA中心服务热线021-962600";

    @ClassRule
    public static final Outside SHANGHAI =
            Registration.shanghai("registration").with("account", "account.captcha.enabled", "false");

    private static City city;
    private static Filings filings;
    private static Registrants registrants;

    @BeforeClass
    public static void people() {
        city = City.of(SHANGHAI);
        filings = new Filings(city, City.HUANGPU);
        registrants = new Registrants(city, filings);
    }

    @Test
    public void theCityIsAListOfFeaturesAndValues() {
        Map<String, String> values = new TreeMap<>();
        JsonNode all = city.admin().get(PARAMETERS).expect(200).json();
        (all.has("items") ? all.get("items") : all)
                .forEach(p -> values.put(p.get("key").asText(), p.get("value").asText()));
        assertEquals("上海市住房租赁公共服务平台", values.get("site.title"));
        assertEquals("310000", values.get("deployment.division"));
        assertEquals("what an operator wrote before stays", "standard", values.get("security.profile"));
        assertEquals("mobile", values.get("account.login.identifiers.ORG"));
        assertEquals("true", values.get("account.register.require_filing"));
        assertEquals("false", values.get("account.admin.changeable"));
        assertEquals("021-962600", values.get("account.ca.hotline"));
    }

    @Test
    @Accepts(13)
    public void theInitialPasswordGoesToTheAdminsMobileOnce() {
        Registrants.Admin admin = registrants.registered();
        assertEquals(admin.mobile().substring(0, 3) + "****" + admin.mobile().substring(7), admin.shown());
        assertEquals(1, registrants.messages(admin.mobile()).size());
        Client client = city.anybody();
        JsonNode session = client.login("ORG", admin.mobile(), admin.password())
                .expect(200)
                .json();
        assertEquals("PASSWORD_CHANGE_REQUIRED", session.get("restricted").asText());
        assertEquals(403, client.get(OPERATORS).status());
        client.changePassword(admin.password(), City.PASSWORD).expect(200);
        client.get(OPERATORS).expect(200);
        city.anybody().login("ORG", admin.mobile(), City.PASSWORD).expect(200);
        assertEquals(
                401,
                city.anybody().login("ORG", admin.mobile(), admin.password()).status());
    }

    @Test
    @Accepts(22)
    public void withoutAFilingCertificateNobodyRegisters() {
        String code = Samples.creditCode();
        Registration.known(city.admin(), code, "上海未备案住房租赁有限公司");
        Client.Answer refused = new Registration(city.anybody()).caLogin(code).expect(422);
        assertEquals(NOT_FILED, refused.detail());
        assertEquals("RULE ACC-R01", refused.code());
        JsonNode waiting = filings.waiting();
        String submitted = Registrants.license(waiting);
        Registration.known(city.admin(), submitted, Registrants.name(waiting));
        assertEquals(
                NOT_FILED,
                new Registration(city.anybody()).caLogin(submitted).expect(422).detail());
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
    @Accepts(16)
    public void theAdminIsUniqueAlsoWhenManyComeAtOnce() throws Exception {
        String code = registrants.filed();
        List<JsonNode> proved = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            proved.add(
                    new Registration(city.anybody()).caLogin(code).expect(200).json());
        }
        ExecutorService pool = Executors.newFixedThreadPool(proved.size());
        try {
            List<Future<Client.Answer>> answers = new ArrayList<>();
            for (JsonNode one : proved) {
                answers.add(pool.submit(() -> new Registration(city.anybody()).register(one, Samples.mobile())));
            }
            int won = 0;
            for (Future<Client.Answer> answer : answers) {
                if (answer.get().status() == 201) {
                    won++;
                } else {
                    assertEquals(SECOND_ADMIN, answer.get().expect(409).detail());
                }
            }
            assertEquals(1, won);
        } finally {
            pool.shutdownNow();
        }
        assertEquals(
                SECOND_ADMIN,
                new Registration(city.anybody()).caLogin(code).expect(409).detail());
    }

    @Test
    @Accepts({3, 9})
    public void caLoginWithEitherMediumIsTheOnlyWayIn() {
        Client.Answer page = city.anybody().get(Registration.PATH + "/ca").expect(200);
        assertTrue(page.json().get("simulated").asBoolean());
        assertEquals("法人一证通UKey", page.json().at("/media/0/name").asText());
        assertEquals("电子营业执照", page.json().at("/media/1/name").asText());
        String code = registrants.filed();
        Registration registration = new Registration(city.anybody());
        for (String medium : List.of("UKEY", "LICENSE")) {
            for (String algorithm : List.of("SM3withSM2", "SHA256withRSA", "SHA256withRSAandMGF1")) {
                String id = registration.start(medium);
                JsonNode proved = registration
                        .prove(id, registration.signed(id, code, algorithm, "NONE"))
                        .expect(200)
                        .json();
                assertEquals(code, proved.get("creditCode").asText());
            }
        }
        JsonNode noTicket = Client.JSON.valueToTree(Map.of("id", registration.start("UKEY"), "ticket", "none"));
        assertEquals(
                "CA登录已失效，请重新登录",
                registration.register(noTicket, Samples.mobile()).expect(400).detail());
    }

    @Test
    @Accepts(10)
    public void whatFailsAtTheCaNamesTheReasonAndTheHotline() {
        String code = registrants.filed();
        Map<String, String> words = Map.of(
                "EXPIRED", "数字证书已过期",
                "NOT_YET_VALID", "数字证书尚未生效",
                "REVOKED", "数字证书已被吊销",
                "WRONG_CHAIN", "数字证书不是由受信任的CA中心签发",
                "WRONG_USAGE", "数字证书的用途不包括身份认证",
                "NO_CREDIT_CODE", "数字证书中没有有效的统一社会信用代码",
                "WRONG_SIGNATURE", "数字签名校验未通过");
        Registration registration = new Registration(city.anybody());
        words.forEach((flaw, reason) -> {
            String id = registration.start("UKEY");
            Client.Answer refused = registration.prove(id, registration.signed(id, code, "SHA256withRSA", flaw));
            assertEquals(reason + "。" + HELP, refused.expect(422).detail());
        });
        assertEquals(
                HELP,
                city.anybody().get(Registration.PATH + "/ca").json().get("help").asText());
    }

    @Test
    public void aCaThatIsDownOrSlowIsSaid() {
        String code = registrants.filed();
        Registration registration = new Registration(city.anybody());
        set("account.ca.simulator.down", "true");
        try {
            String id = registration.start("UKEY");
            Client.Answer down = registration.prove(id, registration.signed(id, code, "SM3withSM2", "NONE"));
            assertEquals("CA中心暂时无法使用，请稍后再试。" + HELP, down.expect(503).detail());
            set("account.ca.simulator.down", "false");
            set("account.ca.simulator.delay_ms", "1500");
            long began = System.nanoTime();
            registration.caLogin(code).expect(200);
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() >= 1500);
        } finally {
            set("account.ca.simulator.down", "false");
            set("account.ca.simulator.delay_ms", "0");
        }
    }

    @Test
    public void aChallengeIsNotReplayed() {
        String code = registrants.filed();
        Registration registration = new Registration(city.anybody());
        String id = registration.start("LICENSE");
        Map<String, Object> signed = registration.signed(id, code, "SM3withSM2", "NONE");
        assertEquals(
                422, registration.prove(registration.start("LICENSE"), signed).status());
        registration.prove(id, signed).expect(200);
        assertEquals("CA登录已失效，请重新登录", registration.prove(id, signed).expect(400).detail());
    }

    @Test
    public void badFormsAreRefusedFieldByField() {
        JsonNode proved = new Registration(city.anybody())
                .caLogin(registrants.filed())
                .expect(200)
                .json();
        Client.Answer empty = city.anybody()
                .post(
                        Registration.PATH + "/admins",
                        Map.of(
                                "id",
                                proved.get("id").asText(),
                                "ticket",
                                proved.get("ticket").asText()))
                .expect(400);
        List<String> fields = new ArrayList<>();
        empty.json()
                .get("fields")
                .forEach(field -> fields.add(field.get("field").asText()));
        assertTrue(fields.toString(), fields.containsAll(List.of("realName", "idNo", "mobile", "consent")));
        Registrants.Admin other = registrants.registered();
        Client.Answer taken = new Registration(city.anybody()).register(proved, other.mobile());
        assertEquals("该手机号已被使用", taken.expect(409).detail());
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
        assertTrue(value("account.operator.functions").contains("practitioner"));
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

    private static String value(String key) {
        JsonNode all = city.admin().get(PARAMETERS).expect(200).json();
        for (JsonNode parameter : all.has("items") ? all.get("items") : all) {
            if (parameter.get("key").asText().equals(key)) {
                return parameter.get("value").asText();
            }
        }
        throw new AssertionError(key);
    }

    private static void set(String key, String value) {
        city.admin().put(PARAMETERS + "/" + key, Map.of("value", value)).expect(200);
    }
}
