package org.anju.itests.rest;

import static org.anju.itests.rest.Case.check;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Samples;
import org.junit.BeforeClass;
import org.junit.Test;

/** What nobody should send (SPEC §2.6, §4.7): request → status and message. */
public class BadInputTest {
    private static final String JSON = "application/json";
    private static final String LOGIN = "/api/v1/account/auth/login";
    private static final String UPLOAD = "/api/v1/platform/files?kind=paper&name=";
    private static Filings filings;
    private static Client clerk;
    private static Client nobody;

    @BeforeClass
    public static void people() {
        City city = City.of(Outside.shared());
        filings = new Filings(city, City.HUANGPU);
        clerk = filings.clerk();
        nobody = city.anybody();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Supplier<Client.Answer> send(String method, String path, byte[] body, String type) {
        return () -> clerk.send(method, path, body, type, Map.of());
    }

    private static Supplier<Client.Answer> begin(String body) {
        return send("POST", Filings.PATH, bytes(body), JSON);
    }

    private static Supplier<Client.Answer> form(int page, String field, Object value) {
        return () -> {
            Map<String, Object> facts = Samples.facts(City.HUANGPU, clerk);
            facts.put(field, value);
            return clerk.post(Filings.PATH + "/check?page=" + page, Map.of("facts", facts));
        };
    }

    @Test
    public void requestsThatAreNoRequests() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        check(List.of(
                new Case("no JSON", begin("{\"facts\":"), 400, "请求内容不是有效的JSON"),
                new Case("no object", begin("[]"), 400, ""),
                new Case("a word", begin("安居"), 400, "请求内容不是有效的JSON"),
                new Case("null", begin("null"), 400, ""),
                new Case("nothing", begin(""), 400, ""),
                new Case(
                        "no UTF-8",
                        send("POST", Filings.PATH, new byte[] {'{', '"', (byte) 0xff, '"', '}'}, JSON),
                        400,
                        ""),
                new Case("two objects of one name deep", begin("{\"facts\":" + deep + "}"), 400, ""),
                new Case("10,000 deep where nothing is known", begin("{\"other\":" + deep + "}"), 400, ""),
                new Case("a number for an object", begin("{\"facts\":5}"), 400, "格式不正确"),
                new Case("a word for a number", begin("{\"version\":\"x\"}"), 400, "版本号格式不正确"),
                new Case("a number too large", begin("{\"version\":1e999}"), 400, ""),
                new Case(
                        "XML",
                        send("POST", Filings.PATH, bytes("<a/>"), "application/xml"),
                        415,
                        "请使用application/json"),
                new Case(
                        "a form",
                        send("POST", LOGIN, bytes("a=b"), "application/x-www-form-urlencoded"),
                        415,
                        "请使用application/json"),
                new Case(
                        "a charset that there is not",
                        send("POST", Filings.PATH, bytes("{}"), JSON + "; charset=nope"),
                        415,
                        "请使用UTF-8"),
                new Case(
                        "one that can be none",
                        send("POST", UPLOAD + "a.jpg", Samples.scan(), "image/jpeg; charset=\"a b\""),
                        415,
                        "请使用UTF-8"),
                new Case(
                        "one without a body",
                        () -> clerk.send("GET", Filings.PATH, null, null, Map.of("Content-Type", JSON + ";charset=no")),
                        415,
                        "请使用UTF-8"),
                new Case("no type", send("POST", Filings.PATH, bytes("{}"), "nonsense"), 415, ""),
                new Case("over 1 MB", begin("{\"a\":\"" + "x".repeat(1_100_000) + "\"}"), 413, "提交的内容过大"),
                new Case(
                        "over 1 MB before login",
                        () -> nobody.send("POST", LOGIN, new byte[1_100_000], JSON, Map.of()),
                        413,
                        "提交的内容过大"),
                new Case(
                        "HTML wanted",
                        () -> clerk.send("GET", Filings.PATH, null, null, Map.of("Accept", "text/html")),
                        406,
                        "")));
    }

    @Test
    public void placesThatAreNowhere() {
        check(List.of(
                new Case("unknown filing", () -> clerk.get(Filings.PATH + "/999999999"), 404, "数据不存在"),
                new Case("unknown institution", () -> clerk.get(Filings.INSTITUTIONS + "/999999999"), 404, "数据不存在"),
                new Case("unknown file", () -> clerk.get("/api/v1/platform/files/nosuch"), 404, "数据不存在"),
                new Case("a word for an id", () -> clerk.get(Filings.PATH + "/abc"), 404, ""),
                new Case("an id past long", () -> clerk.get(Filings.PATH + "/99999999999999999999"), 404, ""),
                new Case("unknown path", () -> clerk.get("/api/v1/institution/nosuch"), 404, ""),
                new Case("unknown domain", () -> clerk.get("/api/v1/nosuch/things"), 404, ""),
                new Case("no version", () -> clerk.get("/api/v2/institution/filings"), 404, ""),
                new Case("dots", () -> clerk.get("/api/v1/institution/%2e%2e/platform/parameters"), 404, ""),
                new Case("unknown method", send("PATCH", Filings.PATH, bytes("{}"), JSON), 405, "不支持此请求方式"),
                new Case("wrong method", () -> clerk.delete(Filings.PATH), 405, "不支持此请求方式"),
                new Case("page 0", () -> clerk.get(Filings.PATH + "?page=0"), 400, "页码格式不正确"),
                new Case("size 7", () -> clerk.get(Filings.PATH + "?size=7"), 400, "每页条数应为10、20、50或100"),
                new Case("unknown type", () -> clerk.get(Filings.INSTITUTIONS + "?type=zz"), 400, "机构类型取值不在字典范围内"),
                new Case("unknown state", () -> clerk.get(Filings.PATH + "?state=NOSUCH"), 400, "状态"),
                new Case(
                        "CSRF token of another",
                        () -> clerk.send("POST", Filings.PATH, bytes("{}"), JSON, Map.of("X-CSRF-Token", "x")),
                        403,
                        "页面已过期"),
                new Case("nobody", () -> nobody.get(Filings.PATH), 401, "登录已失效，请重新登录"),
                new Case(
                        "reviewing as clerk",
                        () -> Filings.review(clerk, filings.draft(), "PASS"),
                        403,
                        "您没有权限执行此操作")));
    }

    @Test
    public void uploadsThatLie() {
        byte[] html = bytes("<html><script>alert(1)</script></html>");
        byte[] program = {0x4d, 0x5a, 0, 0, 1, 2, 3};
        byte[] cut = java.util.Arrays.copyOf(Samples.scan(), 400);
        check(List.of(
                new Case("a page as picture", send("POST", UPLOAD + "a.jpg", html, "image/jpeg"), 415, "文件格式不正确"),
                new Case(
                        "a program as PDF", send("POST", UPLOAD + "a.pdf", program, "application/pdf"), 415, "文件格式不正确"),
                new Case("half a picture", send("POST", UPLOAD + "a.jpg", cut, "image/jpeg"), 400, ""),
                new Case(
                        "a PDF that is none",
                        send("POST", UPLOAD + "a.pdf", bytes("%PDF-1.7\nnothing"), "application/pdf"),
                        400,
                        ""),
                new Case(
                        "SVG",
                        send(
                                "POST",
                                UPLOAD + "a.svg",
                                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                                "image/svg+xml"),
                        415,
                        "文件格式不正确"),
                new Case("nothing", send("POST", UPLOAD + "a.jpg", new byte[0], "image/jpeg"), 400, "文件不能为空"),
                new Case(
                        "unknown kind",
                        send("POST", "/api/v1/platform/files?kind=nosuch&name=a.jpg", Samples.scan(), "image/jpeg"),
                        400,
                        "文件类别不正确"),
                new Case(
                        "over 32 MB",
                        send("POST", UPLOAD + "a.jpg", new byte[33 * 1024 * 1024], "image/jpeg"),
                        413,
                        "文件大小超过"),
                new Case(
                        "a text as workbook",
                        send(
                                "POST",
                                "/api/v1/platform/files?kind=workbook&name=a.xlsx",
                                html,
                                "application/octet-stream"),
                        415,
                        "文件格式不正确"),
                new Case(
                        "a picture as workbook",
                        send(
                                "POST",
                                "/api/v1/platform/files?kind=workbook&name=a.xlsx",
                                Samples.scan(),
                                "application/octet-stream"),
                        415,
                        "")));
    }

    @Test
    public void fieldsThatAreWrong() {
        String licence = Samples.creditCode();
        char last = licence.charAt(17) == '1' ? '2' : '1';
        check(List.of(
                new Case("a required field empty", form(1, "name", ""), 400, "不能为空"),
                new Case(
                        "wrong check character",
                        form(1, "licenseNo", licence.substring(0, 17) + last),
                        400,
                        "统一社会信用代码校验位不正确"),
                new Case("retired division", form(1, "divisionCode", "310102"), 400, "所在区域取值不在字典范围内"),
                new Case("HTML in a name", form(1, "name", "<script>alert(1)</script>"), 400, ""),
                new Case("NUL in a name", form(1, "name", "安\u0000居住房租赁有限公司"), 400, ""),
                new Case("a name without end", form(1, "name", "安".repeat(5000)), 400, "个字符"),
                new Case("half a character", begin("{\"facts\":{\"name\":\"\\ud83d\"}}"), 400, ""),
                new Case(
                        "no page 9",
                        () -> clerk.post(Filings.PATH + "/check?page=9", Map.of("facts", Samples.facts(City.HUANGPU))),
                        400,
                        "页码格式不正确"),
                new Case(
                        "no such action",
                        () -> Filings.review(filings.reviewer(), filings.waiting(), "EAT"),
                        400,
                        "审核结果"),
                new Case("submitting twice", BadInputTest::submittedTwice, 409, "")));
    }

    private static Client.Answer submittedTwice() {
        JsonNode waiting = filings.waiting();
        return filings.submit(waiting);
    }

    @Test
    public void allFieldErrorsComeTogether() {
        Client.Answer answer = clerk.post(Filings.PATH + "/check?page=1", Map.of("facts", Map.of()))
                .expect(400);
        assertTrue(answer.text(), answer.json().get("fields").size() >= 3);
        JsonNode draft = filings.draft(little());
        Client.Answer refused = filings.submit(draft).expect(400);
        assertTrue(refused.text(), refused.json().get("fields").size() >= 3);
        assertEquals(draft.get("state"), clerk.get(Filings.path(draft)).json().get("state"));
    }

    /** What a draft must have at least. */
    private static Map<String, Object> little() {
        return Map.of(
                "name",
                "安居草稿住房租赁有限公司" + Samples.mobile(),
                "licenseNo",
                Samples.creditCode(),
                "divisionCode",
                City.HUANGPU);
    }

    @Test
    public void whatIsUnknownInABodyIsIgnored() {
        Map<String, Object> facts = Samples.facts(City.HUANGPU, clerk);
        facts.put("filingNo", "310101JG20269999");
        facts.put("state", "FILED");
        JsonNode draft = filings.draft(facts);
        assertFalse(draft.toString().contains("310101JG20269999"));
        assertEquals("DRAFT", draft.get("state").asText());
    }
}
