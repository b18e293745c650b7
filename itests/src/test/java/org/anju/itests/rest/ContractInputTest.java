package org.anju.itests.rest;

import static org.anju.itests.harness.Contracts.PATH;
import static org.anju.itests.harness.Contracts.day;
import static org.anju.itests.harness.Contracts.house;
import static org.anju.itests.harness.Contracts.party;
import static org.anju.itests.harness.Contracts.path;
import static org.anju.itests.harness.Contracts.terms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Outside;
import org.junit.BeforeClass;
import org.junit.Test;

/** The bad input of §7.7 and around it, row by row. */
public class ContractInputTest {
    private static City city;
    private static Contracts contracts;
    private static JsonNode draft;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        contracts = new Contracts(city, new Filings(city, City.HUANGPU).filed());
        draft = contracts.begin(house()).expect(201).json();
    }

    private static Client.Answer save(String field, Object value) {
        Map<String, Object> terms = terms(day(0), day(365));
        terms.put(field, value);
        return save(Map.of("terms", terms));
    }

    private static Client.Answer save(Map<String, Object> content) {
        return contracts.save(draft, content);
    }

    private static Client.Answer lessee(String field, Object value) {
        Map<String, Object> party = party("承租人乙", null);
        party.put(field, value);
        return save(Map.of("terms", terms(day(0), day(365)), "lessees", List.of(party)));
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }

    private static Client.Answer submit(Map<String, Object> content) {
        return contracts.step(contracts.filled(house(), content), "submit");
    }

    private static Map<String, Object> content(Map<String, Object> terms) {
        return with(Contracts.content(day(0), day(365)), "terms", terms);
    }

    @Test
    public void whatSomebodyTypesInTheForm() {
        Case.check(List.of(
                new Case("end before start", () -> save("endDate", day(-1)), 400, "租赁期限的结束日期应晚于开始日期"),
                new Case("end at start", () -> save("endDate", day(0)), 400, "租赁期限的结束日期应晚于开始日期"),
                new Case("over twenty years", () -> save("endDate", day(21 * 366)), 422, "租赁期限不得超过二十年"),
                new Case("no day", () -> save("startDate", "2026-02-30"), 400, "租赁期限起格式不正确"),
                new Case("no rent", () -> save("monthlyRent", 0), 400, "月租金应大于0"),
                new Case("negative rent", () -> save("monthlyRent", -1), 400, "月租金格式不正确"),
                new Case("three decimals", () -> save("monthlyRent", new BigDecimal("0.125")), 400, "月租金格式不正确"),
                new Case("an endless rent", () -> save("monthlyRent", new BigDecimal("1e90000")), 400, "月租金格式不正确"),
                new Case("rent as a word", () -> save("monthlyRent", "很多"), 400, ""),
                new Case("unknown cycle", () -> save("payCycle", "W"), 400, "支付方式取值不在字典范围内"),
                new Case("pay day 32", () -> save("payDay", 32), 400, "每期支付日格式不正确"),
                new Case("pay day 0", () -> save("payDay", 0), 400, "每期支付日应为1至31"),
                new Case("unknown mode", () -> save("signMode", "09"), 400, "成交方式取值不在字典范围内"),
                new Case("unknown fee", () -> save("feesByLessor", List.of("77")), 400, "出租人承担的费用取值不在字典范围内"),
                new Case("a fee of both", () -> save("feesByLessor", List.of("02")), 400, "同一费用不能由双方承担"),
                new Case("endless clauses", () -> save("clauses", "长".repeat(4001)), 400, "双方约定事项长度应为1-4000个字符"),
                new Case("clauses that read otherwise", () -> save("clauses", "租金\u202E0053元"), 400, "双方约定事项格式不正确"),
                new Case("free before the term", () -> save("freeFrom", day(-5)), 400, "免租期应在租赁期限内"),
                new Case(
                        "a nameless thing",
                        () -> save("facilities", List.of(Map.of("name", "", "quantity", 1))),
                        400,
                        "物品名称不能为空"),
                new Case(
                        "too many things",
                        () -> save("facilities", Collections.nCopies(51, Map.of("name", "椅子", "quantity", 1))),
                        400,
                        "附属设施、物品最多50项"),
                new Case("no terms", () -> save(Map.of()), 400, "请求内容不能为空")));
    }

    @Test
    public void whomSomebodyTypes() {
        Map<String, Object> twice = party("承租人丁", null);
        Case.check(List.of(
                new Case("wrong check character", () -> lessee("idNo", "310101199003070018"), 400, "身份证号码校验位不正确"),
                new Case("a permit that is none", () -> lessee("idNo", "810000199001010019"), 400, "身份证号码格式不正确"),
                new Case("a mask", () -> lessee("idNo", "3101**********0019"), 400, "身份证号码格式不正确"),
                new Case(
                        "a wrong credit code",
                        () -> save(Map.of(
                                "terms",
                                terms(day(0), day(365)),
                                "lessees",
                                List.of(with(
                                        with(party("承租人乙", null), "idType", "02"), "idNo", "91350100M000100Y4Z")))),
                        400,
                        "统一社会信用代码"),
                new Case("unknown paper", () -> lessee("idType", "77"), 400, "证件类型取值不在字典范围内"),
                new Case("phone", () -> lessee("phone", "12212121257"), 400, "联系电话格式不正确"),
                new Case("name", () -> lessee("name", "<b>"), 400, "承租人姓名格式不正确"),
                new Case(
                        "eleven lessees",
                        () -> save(Map.of(
                                "terms",
                                terms(day(0), day(365)),
                                "lessees",
                                Collections.nCopies(11, party("承租人乙", null)))),
                        400,
                        "承租人最多10人"),
                new Case(
                        "nobody",
                        () -> save(
                                Map.of("terms", terms(day(0), day(365)), "lessees", Collections.singletonList(null))),
                        400,
                        "承租人格式不正确"),
                new Case(
                        "one person twice",
                        () -> save(Map.of("terms", terms(day(0), day(365)), "lessees", List.of(twice, twice))),
                        400,
                        "同一当事人不能重复"),
                new Case(
                        "unknown nature",
                        () -> save(Map.of("terms", terms(day(0), day(365)), "lessors", List.of(party("出租人甲", "09")))),
                        400,
                        "出租人性质取值不在字典范围内")));
    }

    @Test
    public void whatSubmissionNeeds() {
        Map<String, Object> terms = terms(day(0), day(365));
        Map<String, Object> minor = with(party("承租人丙", null), "idNo", minor());
        Case.check(List.of(
                new Case(
                        "deposit without return time",
                        () -> submit(content(with(terms, "depositReturnDays", null))),
                        400,
                        "请约定押金的返还时间以及扣减押金的情形"),
                new Case(
                        "deposit without cases",
                        () -> submit(content(with(terms, "deductCases", " "))),
                        400,
                        "请约定押金的返还时间以及扣减押金的情形"),
                new Case(
                        "a broker without card",
                        () -> submit(content(with(terms, "signMode", "02"))),
                        400,
                        "经纪人员信息卡编号不能为空"),
                new Case(
                        "no lessee",
                        () -> submit(with(Contracts.content(day(0), day(365)), "lessees", List.of())),
                        400,
                        "承租人不能为空"),
                new Case(
                        "a minor alone",
                        () -> submit(with(Contracts.content(day(0), day(365)), "lessees", List.of(minor))),
                        400,
                        "未满18周岁的承租人的法定代理人不能为空")));
    }

    private static String minor() {
        String body = "310101" + (java.time.LocalDate.now().getYear() - 15) + "0101001";
        return body + org.anju.api.value.ResidentId.checkCharacter(body + "0");
    }

    @Test
    public void stepsThatAreNotDue() {
        JsonNode filled = contracts.filled(house(), Contracts.content(day(0), day(365)));
        JsonNode signed = contracts.signed();
        JsonNode preview = contracts.previewed(house(), Contracts.content(day(0), day(365)));
        JsonNode cancelled = contracts.step(preview, "cancel").expect(200).json();
        Map<String, Object> unchecked = with(party("承租人乙", null), "idChecked", false);
        JsonNode unseen =
                contracts.previewed(house(), with(Contracts.content(day(0), day(365)), "lessees", List.of(unchecked)));
        JsonNode over = contracts.previewed(house(), Contracts.content(day(-10), day(-1)));
        JsonNode let = contracts.previewed(
                house(), with(Contracts.content(day(0), day(365)), "lessors", List.of(party("出租人甲", "03"))));
        Case.check(List.of(
                new Case("sign before the preview", () -> contracts.step(filled, "sign"), 409, "当前状态不允许此操作"),
                new Case("back before the preview", () -> contracts.step(filled, "back"), 409, "当前状态不允许此操作"),
                new Case("sign twice", () -> contracts.step(signed, "sign"), 409, "当前状态不允许此操作"),
                new Case("sign what was cancelled", () -> contracts.step(cancelled, "sign"), 409, "当前状态不允许此操作"),
                new Case(
                        "edit what is signed",
                        () -> contracts.save(signed, Contracts.content(day(0), day(10))),
                        409,
                        "当前状态不允许此操作"),
                new Case("cancel what is signed", () -> contracts.step(signed, "cancel"), 409, "当前状态不允许此操作"),
                new Case("an old version", () -> contracts.step(preview, "cancel"), 409, ""),
                new Case(
                        "no version",
                        () -> contracts.handler().post(path(filled) + "/submit", Map.of()),
                        400,
                        "版本号不能为空"),
                new Case("identity not checked", () -> contracts.step(unseen, "sign"), 422, "的身份证件尚未核对"),
                new Case("a term that is over", () -> contracts.step(over, "sign"), 422, "租赁期限已届满"),
                new Case("a sublease without consent", () -> contracts.step(let, "sign"), 422, "转租须上传转租同意书"),
                new Case(
                        "revoke without agreement",
                        () -> contracts.revoke(signed, "x", day(0), ""),
                        400,
                        "请上传双方签署的解约协议"),
                new Case(
                        "revoke without reason",
                        () -> contracts.revoke(signed, " ", day(0), contracts.scan()),
                        400,
                        "撤销原因不能为空"),
                new Case(
                        "revoke tomorrow",
                        () -> contracts.revoke(signed, "x", day(1), contracts.scan()),
                        400,
                        "解约日期应在签约日期之后，不晚于今天"),
                new Case(
                        "revoke on no day",
                        () -> contracts.revoke(signed, "x", "昨天", contracts.scan()),
                        400,
                        "解约日期格式不正确"),
                new Case("a foreign file", () -> contracts.revoke(signed, "x", day(0), "nobody"), 400, "解约协议不存在，请重新上传"),
                new Case("revoke a draft", () -> contracts.revoke(filled, "x", day(0), "nobody"), 409, "当前状态不允许此操作"),
                new Case("a contract of nobody", () -> contracts.handler().get(PATH + "/999999999"), 404, "数据不存在"),
                new Case("unknown kind", () -> contracts.attach(filled, "77"), 400, "要件类型取值不在字典范围内"),
                new Case(
                        "an empty file",
                        () -> city.anybody()
                                .send(
                                        "POST",
                                        Contracts.BASE + "/checks/nosuch/files",
                                        new byte[0],
                                        "application/pdf",
                                        Map.of()),
                        404,
                        "谨防假冒")));
    }

    @Test
    public void howItBegins() {
        Client handler = contracts.handler();
        Case.check(List.of(
                new Case("nothing", () -> handler.post(PATH, Map.of()), 422, "请先通过房源核验"),
                new Case(
                        "both",
                        () -> handler.post(PATH, Map.of("verificationCode", "HY1", "house", house())),
                        400,
                        "只能填写一项"),
                new Case("no code", () -> handler.post(PATH, Map.of("verificationCode", "nosuch")), 422, "房源核验码无效或已过期"),
                new Case("a house without number", () -> contracts.begin(with(house(), "certNo", "")), 400, "产权证号不能为空"),
                new Case("a retired division", () -> contracts.begin(with(house(), "division", "310102")), 400, "房屋区域"),
                new Case(
                        "a room without number", () -> contracts.begin(with(house(), "rentPart", "2")), 400, "房间号不能为空"),
                new Case(
                        "a kitchen alone",
                        () -> contracts.begin(with(Contracts.room(Houses.number(), "A"), "roomUse", "11")),
                        422,
                        "不得单独出租用于居住"),
                new Case("an area of nothing", () -> contracts.begin(with(house(), "area", 0)), 400, "建筑面积格式不正确"),
                new Case("an unknown list", () -> handler.get(PATH + "?view=ALL"), 400, "列表取值不在字典范围内"),
                new Case("an unknown mode", () -> handler.get(PATH + "?signMode=77"), 400, "成交方式取值不在字典范围内"),
                new Case("one letter", () -> handler.get(PATH + "?name=a"), 400, "名称关键字长度"),
                new Case(
                        "verification without fields",
                        () -> handler.post(Contracts.BASE + "/verifications", Map.of()),
                        400,
                        "产权人姓名不能为空")));
    }
}
