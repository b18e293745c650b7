package org.anju.itests.rest;

import static org.anju.itests.harness.ContractFilings.PATH;
import static org.anju.itests.harness.ContractFilings.path;
import static org.anju.itests.harness.Contracts.content;
import static org.anju.itests.harness.Contracts.day;
import static org.anju.itests.harness.Contracts.house;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.ContractFilings;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.junit.BeforeClass;
import org.junit.Test;

/** The bad input of §7.7 about filing and around it, row by row. */
public class FilingOfContractsInputTest {
    private static City city;
    private static Filings institutions;
    private static Contracts contracts;
    private static ContractFilings filings;

    @BeforeClass
    public static void people() {
        city = City.of(Outside.shared());
        institutions = new Filings(city, City.HUANGPU);
        contracts = new Contracts(city, institutions.filed());
        filings = new ContractFilings(contracts, institutions.reviewer());
    }

    private static Client.Answer begin(Object... fields) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return contracts.handler().post(PATH, body);
    }

    @Test
    public void howItBegins() {
        JsonNode draft = contracts.filled(house(), content(day(0), day(365)));
        JsonNode signed = contracts.signed();
        JsonNode filed = contracts.signed();
        filings.submitted(filed);
        JsonNode revoked = contracts.signed();
        contracts.revoke(revoked, "双方协商一致", day(0), contracts.scan()).expect(200);
        String number = signed.at("/summary/contractNo").asText();
        String filedNo = filed.at("/summary/contractNo").asText();
        Client handler = contracts.handler();
        Case.check(List.of(
                new Case("nothing", () -> begin(), 400, "核验方式不能为空"),
                new Case("an unknown way", () -> begin("verifyBy", "NAME"), 400, "核验方式取值不在字典范围内"),
                new Case("no number", () -> begin("verifyBy", "CONTRACT_NO"), 400, "租赁合同编号不能为空"),
                new Case(
                        "an unknown number",
                        () -> begin("verifyBy", "CONTRACT_NO", "contractNo", "ZL000"),
                        404,
                        "没有查到该编号的租赁合同"),
                new Case(
                        "an unsigned contract",
                        () -> begin(
                                "verifyBy",
                                "CONTRACT_NO",
                                "contractId",
                                draft.get("id").asLong()),
                        422,
                        "备案前必须进行合同网签"),
                new Case("a record", () -> filings.record(house()), 422, "备案前必须进行合同网签"),
                new Case("no code", () -> begin("verifyBy", "CERT_NO"), 422, "请先通过房源核验"),
                new Case("a revoked contract", () -> filings.begin(revoked), 422, "该合同已失效，不能备案"),
                new Case("a second filing", () -> filings.begin(filed), 409, "该合同已申请备案或已备案"),
                new Case(
                        "a second filing, looked up",
                        () -> handler.get(PATH + "/contracts?contractNo=" + filedNo),
                        409,
                        "该合同已申请备案或已备案"),
                new Case("looked up by nothing", () -> handler.get(PATH + "/contracts"), 400, "租赁合同编号不能为空"),
                new Case(
                        "an unknown applicant",
                        () -> begin("verifyBy", "CONTRACT_NO", "contractNo", number, "applicant", "77"),
                        400,
                        "申请人取值不在字典范围内"),
                new Case(
                        "another house",
                        () -> begin("verifyBy", "CERT_NO", "house", house(), "contractNo", number),
                        422,
                        "该合同不是所核验房屋的合同"),
                new Case(
                        "an authority that only looks on",
                        () -> city.official("310000", "GOV_CITY").post(PATH, Map.of()),
                        403,
                        "您没有权限执行此操作"),
                new Case("an unknown list", () -> handler.get(PATH + "?view=ALL"), 400, "列表取值不在字典范围内"),
                new Case("an unknown kind", () -> handler.get(PATH + "?kind=ALL"), 400, "申请类型取值不在字典范围内"),
                new Case("one letter", () -> handler.get(PATH + "?name=a"), 400, "名称关键字长度"),
                new Case(
                        "verification without fields",
                        () -> handler.post(PATH + "/verifications", Map.of()),
                        400,
                        "产权人姓名不能为空"),
                new Case(
                        "a made-up code",
                        () -> city.anybody().get(Contracts.BASE + "/checks/filings/nosuch"),
                        404,
                        "谨防假冒")));
    }

    @Test
    public void whatIsNotDue() {
        JsonNode draft = filings.begin(contracts.signed()).expect(201).json();
        JsonNode waiting = filings.submitted(contracts.signed());
        JsonNode filed = filings.filed();
        JsonNode broker = filings.save(
                        filings.begin(contracts.signed()).expect(201).json(), Map.of("applicant", "03"))
                .expect(200)
                .json();
        Client reviewer = institutions.reviewer();
        Client handler = contracts.handler();
        Case.check(List.of(
                new Case("no version", () -> handler.post(path(draft) + "/submit", Map.of()), 400, "版本号不能为空"),
                new Case(
                        "an old version",
                        () -> handler.post(path(draft) + "/submit", Map.of("version", 99)),
                        409,
                        "数据已被他人修改，请刷新后重试"),
                new Case("whom it does not fit", () -> filings.step(broker, "submit"), 422, "经纪机构不能申请该成交方式合同的备案"),
                new Case("submit twice", () -> filings.step(waiting, "submit"), 409, "当前状态不允许此操作"),
                new Case("edit what is submitted", () -> filings.save(waiting, Map.of()), 409, "当前状态不允许此操作"),
                new Case(
                        "an unknown day",
                        () -> filings.save(draft, Map.of("signedOn", "2026-02-30")),
                        400,
                        "线下签订日期格式不正确"),
                new Case(
                        "an endless reason",
                        () -> filings.save(draft, Map.of("reason", "长".repeat(501))),
                        400,
                        "申请原因长度应为1-500个字符"),
                new Case("a paper of a signed contract", () -> filings.attach(draft, "08"), 409, "当前状态不允许此操作"),
                new Case(
                        "delete what is submitted",
                        () -> handler.delete(path(waiting) + "?version="
                                + waiting.get("version").asInt()),
                        409,
                        "当前状态不允许此操作"),
                new Case(
                        "review without the right",
                        () -> filings.review(handler, waiting, "PASS", null),
                        403,
                        "合同备案审核需要使用具有审核权限的角色用户进行审核"),
                new Case(
                        "review outside the division",
                        () -> filings.review(city.official(City.XUHUI, "GOV_REVIEWER"), waiting, "PASS", null),
                        404,
                        "数据不存在"),
                new Case(
                        "review what is filed", () -> filings.review(reviewer, filed, "PASS", null), 409, "当前状态不允许此操作"),
                new Case(
                        "an unknown result",
                        () -> filings.review(reviewer, waiting, "MAYBE", null),
                        400,
                        "审核结果取值不在字典范围内"),
                new Case(
                        "another step as a result",
                        () -> filings.review(reviewer, waiting, "EXPIRE", null),
                        400,
                        "审核结果取值不在字典范围内"),
                new Case("no result", () -> filings.review(reviewer, waiting, null, null), 400, "审核结果取值不在字典范围内"),
                new Case(
                        "return without a reason",
                        () -> filings.review(reviewer, waiting, "RETURN", ""),
                        400,
                        "审核意见不能为空"),
                new Case("change what is not filed", () -> filings.step(waiting, "changes"), 409, "当前状态不允许此操作"),
                new Case(
                        "revoke without the right",
                        () -> reviewer.post(path(filed) + "/revoke", Map.of("version", 1, "reason", "x")),
                        403,
                        "您没有权限执行此操作"),
                new Case(
                        "a certificate too early",
                        () -> handler.get(path(waiting) + "/certificate"),
                        409,
                        "当前状态不允许此操作"),
                new Case("a filing of nobody", () -> handler.get(PATH + "/999999999"), 404, "数据不存在")));
    }

    @Test
    public void whatAnApplicationAboutAFilingNeeds() {
        JsonNode change = filings.step(filings.filed(), "changes").expect(201).json();
        JsonNode cancellation =
                filings.step(filings.filed(), "cancellations").expect(201).json();
        Case.check(List.of(
                new Case("a change without reason", () -> filings.step(change, "submit"), 400, "申请原因不能为空"),
                new Case("a change without paper", () -> filings.step(change, "submit"), 400, "请上传变更或续租协议"),
                new Case("a cancellation without ground", () -> filings.step(cancellation, "submit"), 400, "注销依据不能为空"),
                new Case(
                        "an unknown ground",
                        () -> filings.save(cancellation, Map.of("ground", "09")),
                        400,
                        "注销依据取值不在字典范围内"),
                new Case(
                        "a declaration of the broker",
                        () -> filings.save(cancellation, Map.of("declaredBy", "03")),
                        400,
                        "声明人取值不在字典范围内")));
    }
}
