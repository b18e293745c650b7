package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.junit.BeforeClass;
import org.junit.Test;

/** What an administrator cannot do either (SPEC §1.2, §2.1, §2.6, §12): request → status and message. */
public class AdministrationTest {
    private static final String ROLES = "/api/v1/account/roles";
    private static final String POSTS = "/api/v1/account/posts";
    private static final String DEPARTMENTS = "/api/v1/account/departments";
    private static final String ITEMS = "/api/v1/platform/dicts/sex/items";
    private static final String TICKETS = "/api/v1/platform/tickets";
    private static final String TEMPLATE = "/api/v1/notify/templates/NTF-04";
    private static City city;
    private static Client admin;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        admin = city.admin();
    }

    private static void refused(Client.Answer answer, int status, String field, String message) {
        answer.expect(status);
        List<String> said = new ArrayList<>();
        answer.json()
                .get("fields")
                .forEach(one -> said.add(
                        one.get("field").asText() + " " + one.get("message").asText()));
        assertTrue(answer.text(), said.contains(field + " " + message));
    }

    private static JsonNode byCode(String path, String code) {
        for (JsonNode one : admin.get(path).expect(200).json()) {
            if (one.get("code").asText().equals(code)) {
                return one;
            }
        }
        throw new AssertionError(code);
    }

    private static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(key, value);
        return changed;
    }

    @Test
    public void namesHoldOnlyWhatCanBeSeen() {
        Map<String, Object> department = Map.of("division", City.HUANGPU, "level", "DISTRICT");
        for (String name : List.of("安\u200b居", "安\u202e居", "安\u2066居", "\ufeff安居", "安\n居", "安<居")) {
            refused(admin.post(ROLES, Map.of("code", "SEEN", "name", name)), 400, "name", "角色名称格式不正确");
            refused(
                    admin.post(POSTS, Map.of("code", "SEEN", "name", name, "roles", List.of("AUDITOR"))),
                    400,
                    "name",
                    "岗位名称格式不正确");
            refused(admin.post(DEPARTMENTS, with(department, "name", name)), 400, "name", "部门名称格式不正确");
            refused(admin.post(ITEMS, Map.of("code", "seen", "name", name)), 400, "name", "名称格式不正确");
        }
        byte[] half = "{\"code\":\"SEEN\",\"name\":\"安居\\ud83d\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        refused(admin.send("POST", ROLES, half, "application/json", Map.of()), 400, "name", "角色名称格式不正确");
    }

    /** §1.2: a system administrator has no business review right. */
    @Test
    public void anAdministratorGetsNoRightToReview() {
        JsonNode role = byCode(ROLES, "SYS_ADMIN");
        List<String> more = new ArrayList<>();
        role.get("permissions").forEach(one -> more.add(one.asText()));
        assertFalse(more.contains("institution.filing.review"));
        more.add("institution.filing.review");
        Map<String, Object> form = Map.of("version", role.get("version").asInt(), "name", "系统管理员", "permissions", more);
        Client.Answer answer =
                admin.put(ROLES + "/" + role.get("id").asLong(), form).expect(422);
        assertEquals("系统管理员角色不能拥有业务审核权限", answer.detail());
        Client.Answer both = admin.post(
                        POSTS, Map.of("code", "BOTH", "name", "两者", "roles", List.of("SYS_ADMIN", "GOV_REVIEWER")))
                .expect(422);
        assertEquals("系统管理员岗位不能同时包含有业务审核权限的角色", both.detail());
        Client.Answer client = admin.post(
                "/api/v1/platform/clients",
                Map.of(
                        "code",
                        "reviewer",
                        "name",
                        "审核接口",
                        "permissions",
                        List.of("institution.filing.review"),
                        "paths",
                        List.of("/api/v1/institution")));
        refused(client, 400, "permissions", "接口客户端不能拥有业务审核权限");
    }

    /** §1.2: nor does he read the logs, which are also about him. */
    @Test
    public void anAdministratorGetsNoRightToReadTheLogs() {
        Client.Answer both = admin.post(
                        POSTS, Map.of("code", "BOTH", "name", "两者", "roles", List.of("SYS_ADMIN", "AUDITOR")))
                .expect(422);
        assertEquals("RULE SYS-R03", both.code());
        assertEquals("系统管理员岗位不能同时包含有日志查看权限的角色", both.detail());
        Map<String, Object> client = Map.of(
                "code",
                "auditor",
                "name",
                "日志接口",
                "permissions",
                List.of("system.log.view"),
                "paths",
                List.of("/api/v1/platform"));
        refused(admin.post("/api/v1/platform/clients", client), 400, "permissions", "接口客户端不能拥有日志查看权限");
        admin.get("/api/v1/platform/audit-logs").expect(403);
    }

    @Test
    public void anItemOfADictionaryHasDaysAndASuccessorThatAre() {
        Map<String, Object> item = Map.of("code", "old", "name", "旧项");
        for (Object day : List.of(20_260_101, -1, "10000-01-01", "+12026-01-01", "2026-02-30", List.of(2026, 1, 1))) {
            refused(admin.post(ITEMS, with(item, "validFrom", day)), 400, "validFrom", "有效期自格式不正确");
            refused(admin.put(ITEMS + "/1", Map.of("validTo", day)), 400, "validTo", "有效期至格式不正确");
        }
        refused(admin.post(ITEMS, with(item, "successor", "nosuch")), 400, "successor", "后继编码取值不在字典范围内");
        refused(admin.put(ITEMS + "/1", Map.of("successor", "1")), 400, "successor", "后继编码不能是本项的编码");
    }

    @Test
    public void aVersionIsAWholeNumberAndNeverMissing() {
        long role = byCode(ROLES, "AUDITOR").get("id").asLong();
        Map<String, Object> form = Map.of("name", "审计管理员", "permissions", List.of("system.log.view"));
        for (Object wrong : List.of(3.7, "x", 99_999_999_999L, List.of())) {
            refused(admin.put(ROLES + "/" + role, with(form, "version", wrong)), 400, "version", "版本号格式不正确");
        }
        refused(admin.put(ROLES + "/" + role, form), 400, "version", "版本号不能为空");
        refused(admin.put(TEMPLATE, Map.of("title", "标题", "body", "正文")), 400, "version", "版本号不能为空");
        long ticket = admin.post(TICKETS, Map.of("module", "账号管理", "description", "页面没有反应"))
                .expect(201)
                .json()
                .get("id")
                .asLong();
        refused(admin.post(TICKETS + "/" + ticket + "/take", Map.of()), 400, "version", "版本号不能为空");
    }

    @Test
    public void aTicketNamesATraceThatAnAnswerShowed() {
        Map<String, Object> form = Map.of("module", "账号管理", "description", "页面没有反应");
        refused(admin.post(TICKETS, with(form, "traceId", "<b>x</b>")), 400, "traceId", "追踪号格式不正确");
        String trace = admin.get("/api/v1/account/nosuch")
                .expect(404)
                .json()
                .get("traceId")
                .asText();
        admin.post(TICKETS, with(form, "traceId", " " + trace.toUpperCase(java.util.Locale.ROOT)))
                .expect(201);
    }

    @Test
    public void anEndBeforeItsBeginningIsRefused() {
        Client auditor = city.official(City.HUANGPU, "AUDITOR");
        String reversed = "?from=2026-03-06&to=2026-03-05";
        for (String list : List.of(
                "/api/v1/platform/audit-logs", "/api/v1/platform/audit-logs/export", "/api/v1/account/login-logs")) {
            refused(auditor.get(list + reversed), 400, "to", "结束日期不能早于开始日期");
        }
        auditor.get("/api/v1/platform/audit-logs?from=2026-03-05&to=2026-03-05").expect(200);
        auditor.get("/api/v1/account/login-logs?from=2026-03-05&to=2026-03-05").expect(200);
    }

    @Test
    public void aFieldIsCalledByItsChineseName() {
        Map<String, Object> user = Map.of("userType", "GOV", "realName", "张三丰", "loginName", "bounds1");
        String users = "/api/v1/account/users";
        refused(admin.post(users, with(user, "departmentId", "x")), 400, "departmentId", "部门格式不正确");
        refused(admin.post(users, with(user, "postIds", List.of("x"))), 400, "postIds", "岗位格式不正确");
        Client.Answer login = city.anybody().post("/api/v1/account/auth/login", Map.of("port", Map.of()));
        refused(login, 400, "port", "登录端口格式不正确");
        byte[] none = "{\"ids\":[null]}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String read = "/api/v1/notify/messages/read";
        refused(admin.send("POST", read, none, "application/json", Map.of()), 400, "ids", "消息格式不正确");
    }

    @Test
    public void anInstitutionHasOneAdmin() {
        long institution = new Filings(city, City.HUANGPU).filed().institution();
        Map<String, Object> second = Map.of(
                "userType", "INS_ADMIN", "realName", "张三丰", "loginName", "second_admin", "institutionId", institution);
        Client.Answer answer = admin.post("/api/v1/account/users", second).expect(409);
        assertEquals("该机构已注册管理用户，管理用户唯一，注册后暂无法变更", answer.detail());
    }

    @Test
    public void aFileThatIsNotThereTellsNothingOfTheServer() {
        for (String path : List.of("/ui/unknown", "/ui/web/nosuch.js", "/ui/")) {
            Client.Answer answer = city.anybody().get(path).expect(404);
            assertEquals("文件不存在", answer.text());
        }
    }
}
