package org.anju.itests.rest;

import static org.anju.itests.harness.Practitioners.BASE;
import static org.anju.itests.harness.Practitioners.CARDS;
import static org.anju.itests.harness.Practitioners.CASES;
import static org.anju.itests.harness.Practitioners.cardPath;
import static org.anju.itests.harness.Practitioners.path;
import static org.anju.itests.harness.Practitioners.version;
import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.junit.BeforeClass;
import org.junit.Test;

/** The bad input of §5.7 and around it, row by row; imports have a test of their own. */
public class PractitionerInputTest {
    private static Practitioners people;
    private static City city;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        people = Practitioners.branded(new Filings(city, City.HUANGPU));
    }

    private static Client.Answer save(String field, Object value) {
        Map<String, Object> facts = people.person("陈明");
        facts.put(field, value);
        return people.save(facts);
    }

    private static Map<String, Object> body(Object... keysAndValues) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            body.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return body;
    }

    @Test
    public void whatSomebodyTypesInTheForm() {
        Case.check(List.of(
                new Case("wrong check character", () -> save("idNo", "310101199003070018"), 400, "身份证号码校验位不正确"),
                new Case("month 13", () -> save("idNo", "310101199913010015"), 400, "身份证号码格式不正确"),
                new Case("born in 1880", () -> save("idNo", "440524188001010014"), 400, "身份证号码格式不正确"),
                new Case("fifteen digits", () -> save("idNo", "310101900307001"), 400, "请使用18位身份证号码"),
                new Case("no number", () -> save("idNo", null), 400, "身份证号码不能为空"),
                new Case("a mask", () -> save("idNo", "3101**********0019"), 400, "身份证号码格式不正确"),
                new Case("a permit that is none", () -> save("idNo", "810000199001010019"), 400, "身份证号码格式不正确"),
                new Case("sex", () -> save("sex", "9"), 400, "性别与身份证号码不一致"),
                new Case("birth date", () -> save("birthDate", "1900-01-01"), 400, "出生年月与身份证号码不一致"),
                new Case("name", () -> save("name", "<script>"), 400, "姓名格式不正确"),
                new Case("no name", () -> save("name", " "), 400, "姓名不能为空"),
                new Case("phone", () -> save("phone", "12212121257"), 400, "联系电话格式不正确"),
                new Case("category", () -> save("category", "77"), 400, "人员类别取值不在字典范围内"),
                new Case("certificate", () -> save("certType", "77"), 400, "职业类资格证书类型取值不在字典范围内"),
                new Case("certificate number", () -> save("certNo", "编号"), 400, "职业类资格证书编号格式不正确"),
                new Case("long position", () -> save("position", "长".repeat(31)), 400, "职位长度应为1-30个字符"),
                new Case("retired division", () -> save("storeDivision", "310102"), 400, "门店所在区取值不在字典范围内"),
                new Case("foreign photo", () -> save("photoFileId", "nobody"), 400, "头像照片不存在，请重新上传"),
                new Case(
                        "lying photo",
                        () -> save("photoFileId", people.upload("paper", Practitioners.picture(900, 600))),
                        400,
                        "头像照片应为竖版"),
                new Case(
                        "small photo",
                        () -> save("photoFileId", people.upload("paper", Practitioners.picture(200, 300))),
                        400,
                        "不小于295×413像素"),
                new Case("nothing", () -> people.admin().post(CASES, Map.of()), 400, "请求内容不能为空"),
                new Case("a list", () -> people.admin().post(CASES, List.of()), 400, "")));
    }

    @Test
    public void stepsThatAreNotDue() {
        JsonNode draft = people.draft("李1");
        Map<String, Object> unseen = people.person("李1");
        unseen.remove("photoFileId");
        JsonNode faceless = people.save(unseen).expect(201).json();
        JsonNode waiting = people.waiting("李1");
        JsonNode returned =
                people.sendBack(people.waiting("李1"), "资料不全").expect(200).json();
        List<Case> cases = new ArrayList<>(List.of(
                new Case("submit without photo", () -> people.submit(faceless), 400, "请上传头像照片"),
                new Case(
                        "submit without version",
                        () -> people.admin().post(path(draft) + "/submit", Map.of()),
                        400,
                        "版本号不能为空"),
                new Case(
                        "submit an old version",
                        () -> people.admin().post(path(draft) + "/submit", body("version", 0)),
                        409,
                        "数据已被他人修改"),
                new Case("submit twice", () -> people.submit(waiting), 409, "当前状态不允许此操作"),
                new Case(
                        "delete under verification",
                        () -> people.admin().delete(path(waiting) + "?version=" + waiting.get("version")),
                        409,
                        "当前状态不允许此操作"),
                new Case(
                        "edit under verification",
                        () -> people.admin()
                                .put(
                                        path(waiting),
                                        body("version", waiting.get("version").asInt(), "facts", people.person("李1"))),
                        409,
                        "当前状态不允许此操作"),
                new Case("return without reason", () -> people.sendBack(waiting, null), 400, "退回原因不能为空"),
                new Case("return with blanks", () -> people.sendBack(waiting, "  "), 400, "退回原因不能为空"),
                new Case("an endless reason", () -> people.sendBack(waiting, "长".repeat(501)), 400, "审核意见长度应为1-500个字符"),
                new Case(
                        "an unknown result",
                        () -> Practitioners.verify(people.district(), waiting, "MAYBE", null),
                        400,
                        "核验结果取值不在字典范围内"),
                new Case(
                        "deleting is no verification",
                        () -> Practitioners.verify(people.district(), returned, "DELETE", null),
                        400,
                        "核验结果取值不在字典范围内"),
                new Case("activate what has not passed", () -> people.activate(waiting), 409, "当前状态不允许此操作"),
                new Case("activate what was returned", () -> people.activate(returned), 409, "当前状态不允许此操作"),
                new Case("a case of nobody", () -> people.admin().get(CASES + "/999999999"), 404, "数据不存在")));
        cases.add(new Case(
                "verified by another district",
                () -> Practitioners.verify(city.official(City.XUHUI, "GOV_REVIEWER"), waiting, "PASS", null),
                404,
                "数据不存在"));
        Case.check(cases);
    }

    @Test
    public void aBatchOfVerificationsPassesOrReturnsOnly() {
        JsonNode waiting = people.waiting("李1");
        List<Case> cases = new ArrayList<>();
        for (String action : List.of("END", "DELETE", "SUBMIT", "ACTIVATE", "MAYBE")) {
            Map<String, Object> named = body("ids", List.of(waiting.get("id")), "action", action, "opinion", "不予办理");
            Map<String, Object> all =
                    body("all", true, "filter", Map.of("view", "VERIFICATION"), "action", action, "opinion", "不予办理");
            for (Map<String, Object> batch : List.of(named, all)) {
                cases.add(new Case(
                        action + " of " + batch.keySet(),
                        () -> people.district().post(CASES + "/batch-verify", batch),
                        400,
                        "核验结果取值不在字典范围内"));
            }
        }
        Case.check(cases);
        JsonNode after = people.admin().get(path(waiting)).expect(200).json();
        assertEquals("VERIFYING", after.get("state").asText());
        assertEquals(waiting.get("version").asInt(), after.get("version").asInt());
    }

    @Test
    public void changesAndCancellations() {
        JsonNode card = people.card("朱194");
        JsonNode second = people.card("朱195");
        people.change(second, Map.of("position", "经理")).expect(201);
        JsonNode flagged = people.card(second.get("id").asLong());
        Case.check(List.of(
                new Case("nothing changed", () -> people.change(card, Map.of()), 422, "未作任何变更"),
                new Case(
                        "another person",
                        () -> people.change(
                                card,
                                body(
                                        "idNo",
                                        org.anju.itests.harness.Samples.residentId(),
                                        "sex",
                                        null,
                                        "birthDate",
                                        null)),
                        400,
                        "身份证号码不能变更"),
                new Case("a name without proof", () -> people.change(card, Map.of("name", "朱一九四")), 400, "请上传姓名变更证明"),
                new Case(
                        "without facts",
                        () -> people.admin().post(cardPath(card) + "/change", version(card)),
                        400,
                        "请求内容不能为空"),
                new Case("a second change", () -> people.change(flagged, Map.of("position", "店员")), 409, "该人员已存在相关案件"),
                new Case("cancelled while a change is open", () -> people.cancel(flagged), 409, "该人员已存在相关案件"),
                new Case(
                        "suspended by the institution",
                        () -> people.admin().post(cardPath(card) + "/suspend", body("version", 1, "opinion", "不可")),
                        403,
                        "您没有权限执行此操作"),
                new Case(
                        "cancelled ex officio by the institution",
                        () -> people.admin()
                                .post(
                                        cardPath(card) + "/cancel",
                                        body(
                                                "version",
                                                card.get("version").asInt(),
                                                "reason",
                                                "不可",
                                                "exOfficio",
                                                true)),
                        403,
                        "您没有权限执行此操作"),
                new Case(
                        "cancelled by the district",
                        () -> people.district().post(cardPath(card) + "/cancel", version(card)),
                        403,
                        "您没有权限执行此操作")));
    }

    @Test
    public void listsAndBrands() {
        String logo = BASE + "/institutions/me/logo";
        Case.check(List.of(
                new Case(
                        "one character", () -> people.admin().get(CARDS + "?name=%E9%99%88"), 400, "名称关键字长度应为2-100个字符"),
                new Case("an unknown state", () -> people.admin().get(CASES + "?state=LOST"), 400, "状态取值不在字典范围内"),
                new Case("an unknown list", () -> people.admin().get(CASES + "?view=ALL"), 400, "菜单取值不在字典范围内"),
                new Case("a division", () -> people.admin().get(CARDS + "?division=31"), 400, "所在区域格式不正确"),
                new Case("page 0", () -> people.admin().get(CARDS + "?page=0"), 400, "页码格式不正确"),
                new Case("nobody's number", () -> people.admin().post(CARDS + "/searches", Map.of()), 400, "身份证号码不能为空"),
                new Case(
                        "an empty batch",
                        () -> people.admin().post(CASES + "/batch-submit", Map.of("ids", List.of())),
                        400,
                        "请至少选择一条记录"),
                new Case("no batch", () -> people.admin().post(CASES + "/batch-delete", Map.of()), 400, "请至少选择一条记录"),
                new Case(
                        "short name",
                        () -> people.admin().put(logo, body("version", 1, "shortName", "安", "logoFileId", "x")),
                        400,
                        "企业简称长度应为2-20个字符"),
                new Case(
                        "no logo",
                        () -> people.admin().put(logo, body("version", 1, "shortName", "安居")),
                        400,
                        "企业LOGO不能为空"),
                new Case(
                        "an old logo",
                        () -> people.admin()
                                .put(
                                        logo,
                                        Practitioners.brand(0, people.upload("logo", Practitioners.picture(200, 200)))),
                        409,
                        "数据已被他人修改"),
                new Case(
                        "the authority's logo",
                        () -> people.district().put(logo, body("version", 0)),
                        403,
                        "您没有权限执行此操作"),
                new Case("a guessed token", () -> city.anybody().get(BASE + "/checks/AAAA"), 404, "未查询到相关信息，请谨防假冒"),
                new Case("nobody", () -> city.anybody().get(CASES), 401, "登录已失效，请重新登录")));
    }
}
