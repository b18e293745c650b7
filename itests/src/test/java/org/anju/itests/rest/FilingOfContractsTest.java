package org.anju.itests.rest;

import static org.anju.itests.harness.Client.values;
import static org.anju.itests.harness.ContractFilings.PATH;
import static org.anju.itests.harness.ContractFilings.path;
import static org.anju.itests.harness.Contracts.content;
import static org.anju.itests.harness.Contracts.day;
import static org.anju.itests.harness.Contracts.house;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Console;
import org.anju.itests.harness.ContractFilings;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Paper;
import org.junit.BeforeClass;
import org.junit.Test;

/** 合同备案 by REST: application, review, certificate, change, cancellation, records of paper contracts (CON-T20 … CON-T28). */
public class FilingOfContractsTest {
    private static final String NOT_SIGNED = "备案前必须进行合同网签";
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

    private static JsonNode found(Client who, String query) {
        return who.get(PATH + query).expect(200).json().get("items");
    }

    /** CON-R11, CON-T20 … T22, CON-R20 */
    @Test
    @Accepts(135)
    public void aSignedContractIsFiledAndHasItsCertificate() throws Exception {
        JsonNode signed = contracts.signed();
        String contractNo = signed.at("/summary/contractNo").asText();
        JsonNode draft = filings.begin(signed).expect(201).json();
        assertEquals("DRAFT", draft.get("state").asText());
        assertEquals("出租人", draft.at("/summary/applicantLabel").asText());
        assertEquals("承租人乙", draft.at("/lessees/0/name").asText());
        assertTrue(values(draft.get("actions"), "action").containsAll(List.of("SAVE", "SUBMIT", "DELETE")));
        JsonNode waiting = filings.step(draft, "submit").expect(200).json();
        assertEquals("SUBMITTED", waiting.get("state").asText());
        assertEquals("提交成功，等待审核", waiting.get("message").asText());
        assertTrue(values(found(institutions.reviewer(), "?view=REVIEWS&size=100"), "contractNo")
                .contains(contractNo));
        contracts.handler().get(path(waiting) + "/certificate.pdf").expect(409);
        JsonNode filed = filings.passed(waiting);
        String number = filed.at("/summary/filingNo").asText();
        assertTrue(number, number.matches("BA310101\\d{4}\\d{6}"));
        assertEquals(day(365), filed.at("/summary/validTo").asText());
        assertEquals("同意", filed.get("opinion").asText());
        for (String query : List.of("?view=APPLICATIONS&contractNo=" + contractNo, "?filingNo=" + number)) {
            assertEquals(List.of("FILED"), values(found(contracts.handler(), query), "state"));
        }
        assertEquals(
                List.of("备案申请", "提交", "通过"),
                values(
                        contracts
                                .handler()
                                .get(path(filed) + "/history")
                                .expect(200)
                                .json(),
                        "actionLabel"));
        String paper = Paper.text(contracts.handler().get(path(filed) + "/certificate.pdf"));
        for (String part : List.of(
                "住房租赁合同备案证明",
                number,
                contractNo,
                "出租人甲",
                "承租人乙",
                filed.at("/summary/address").asText(),
                "居住",
                "3500.50",
                day(365))) {
            assertTrue(part + " in " + paper, paper.contains(part));
        }
        String url = filed.get("checkUrl").asText();
        assertTrue(url, url.contains("/v/contract-filing/"));
        JsonNode checked = city.anybody()
                .get(Contracts.BASE + "/checks/filings/" + url.substring(url.lastIndexOf('/') + 1))
                .expect(200)
                .json();
        assertEquals("FILED", checked.get("state").asText());
        assertEquals("出***", checked.get("lessors").asText());
        assertEquals(number, checked.get("filingNo").asText());
    }

    /** CON-R14, M-CON-06 */
    @Test
    @Accepts(162)
    public void whoSubmittedCannotReviewWithoutTheRight() {
        Client clerk = institutions.clerk();
        JsonNode signed = contracts.signed();
        JsonNode draft = filings.begin(clerk, signed).expect(201).json();
        JsonNode waiting = filings.step(clerk, draft, "submit").expect(200).json();
        for (Client who : List.of(clerk, contracts.handler())) {
            Client.Answer refused = filings.review(who, waiting, "PASS", null).expect(403);
            assertEquals("合同备案审核需要使用具有审核权限的角色用户进行审核", refused.detail());
        }
        filings.review(city.official(City.XUHUI, "GOV_REVIEWER"), waiting, "PASS", null)
                .expect(404);
        assertEquals("FILED", filings.passed(waiting).get("state").asText());
    }

    @Test
    public void theReviewerReturnsAndRejects() {
        JsonNode signed = contracts.signed();
        JsonNode waiting = filings.submitted(signed);
        filings.review(institutions.reviewer(), waiting, "RETURN", " ").expect(400);
        JsonNode returned = filings.review(institutions.reviewer(), waiting, "RETURN", "请核对申请人")
                .expect(200)
                .json();
        assertEquals("RETURNED", returned.get("state").asText());
        JsonNode seen = contracts.handler().get(path(returned)).expect(200).json();
        assertEquals("请核对申请人", seen.get("opinion").asText());
        seen = filings.save(seen, Map.of("applicant", "02")).expect(200).json();
        JsonNode again = filings.step(seen, "submit").expect(200).json();
        JsonNode rejected = filings.review(institutions.reviewer(), again, "REJECT", "材料不实")
                .expect(200)
                .json();
        assertEquals("REJECTED", rejected.get("state").asText());
        filings.begin(signed).expect(201);
    }

    /** CON-R12, CON-F3: the parameter speaks with the next request. */
    @Test
    @Accepts({136, 137})
    public void paperContractsAreRecordedWhereTheCitySaysSo() {
        assertEquals(NOT_SIGNED, filings.record(house()).expect(422).detail());
        city.set("contract.filing.require_online_signing", "false");
        try {
            Map<String, Object> flat = house();
            JsonNode draft = filings.record(flat).expect(201).json();
            assertTrue(draft.at("/summary/supplement").asBoolean());
            assertEquals(
                    "线下合同扫描件",
                    draft.get("missing").get(draft.get("missing").size() - 1).asText());
            filings.step(draft, "submit").expect(400);
            contracts
                    .handler()
                    .delete(path(draft) + "?version=" + draft.get("version").asInt())
                    .expect(204);
            JsonNode recorded = filings.recorded(flat, content(day(0), day(365)));
            city.set("contract.filing.require_online_signing", "true");
            assertEquals(
                    NOT_SIGNED, filings.step(recorded, "submit").expect(422).detail());
            city.set("contract.filing.require_online_signing", "false");
            JsonNode filed =
                    filings.passed(filings.step(recorded, "submit").expect(200).json());
            assertEquals("FILED", filed.get("state").asText());
            assertTrue(filed.at("/summary/contractNo").asText().startsWith("ZL310101"));
            assertEquals("空调", filed.at("/terms/facilities/0/name").asText());
            // The house is let: nobody signs it for these days.
            Client.Answer taken = contracts
                    .step(contracts.previewed(flat, content(day(100), day(200))), "sign")
                    .expect(409);
            assertEquals("该房屋在此租赁期间内已有生效合同", taken.detail());
        } finally {
            city.set("contract.filing.require_online_signing", "true");
        }
    }

    /** M-CON-11 */
    @Test
    public void ofTwoWhoFileOneContractExactlyOneDoes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int race = 0; race < 5; race++) {
                JsonNode signed = contracts.signed();
                JsonNode one = filings.begin(signed).expect(201).json();
                JsonNode other =
                        filings.begin(institutions.clerk(), signed).expect(201).json();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Integer>> answers = List.of(
                        threads.submit(together(start, contracts.handler(), one)),
                        threads.submit(together(start, institutions.clerk(), other)));
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> answer : answers) {
                    statuses.add(answer.get());
                }
                statuses.sort(null);
                assertEquals(List.of(200, 409), statuses);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Integer> together(CyclicBarrier start, Client who, JsonNode draft) {
        return () -> {
            start.await();
            return filings.step(who, draft, "submit").status();
        };
    }

    @Test
    public void aRetriedSubmissionGivesTheSameAnswer() {
        JsonNode draft = filings.begin(contracts.signed()).expect(201).json();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = Map.of("version", draft.get("version").asInt());
        Client handler = contracts.handler();
        String first =
                handler.post(path(draft) + "/submit", body, key).expect(200).text();
        assertEquals(
                first,
                handler.post(path(draft) + "/submit", body, key).expect(200).text());
    }

    /** CON-R19, as Shanghai has it. */
    @Test
    public void aCityFilesOnTheSpotAndNamesItsPaper() throws Exception {
        city.set("contract.filing.review.required", "false");
        city.set("contract.filing.max_years", "3");
        city.set("contract.filing.min_interval_months", "2");
        city.set("contract.filing.certificate.title", "住房租赁合同备案通知书");
        try {
            Map<String, Object> flat = house();
            JsonNode signed = contracts.signed(flat, day(0), day(2000));
            JsonNode filed = filings.submitted(signed);
            assertEquals("FILED", filed.get("state").asText());
            assertEquals("备案成功", filed.get("message").asText());
            assertTrue(filed.at("/summary/validTo").asText().compareTo(day(3 * 366)) < 0);
            assertTrue(Paper.text(contracts.handler().get(path(filed) + "/certificate.pdf"))
                    .contains("住房租赁合同备案通知书"));
            contracts.revoke(signed, "双方协商一致", day(0), contracts.scan()).expect(200);
            JsonNode again = filings.submitted(contracts.signed(flat, day(0), day(365)));
            assertEquals("SUBMITTED", again.get("state").asText());
            assertEquals("同一房屋2个月内再次备案", again.at("/summary/manualReason").asText());
        } finally {
            city.set("contract.filing.review.required", "true");
            city.set("contract.filing.max_years", "0");
            city.set("contract.filing.min_interval_months", "0");
            city.set("contract.filing.certificate.title", "住房租赁合同备案证明");
        }
    }

    @Test
    public void theConsoleShowsFilingsWithoutTheirParties() {
        JsonNode filed = filings.filed();
        String number = filed.at("/summary/filingNo").asText();
        try (Console console = Outside.shared().operator()) {
            assertTrue(console.run("anju:contract-filings").contains(number));
            String one = console.run("anju:contract-filing " + number);
            assertTrue(one, one.contains("已备案"));
            assertFalse(one, one.contains("承租人乙"));
            String lease = console.run(
                    "anju:contract " + filed.at("/summary/contractNo").asText());
            assertTrue(lease, lease.contains("已备案，" + number));
            assertFalse(lease, lease.contains("承租人乙"));
            assertTrue(lease, lease.contains("承***"));
            assertTrue(console.run("anju:contract-filing nosuch").contains("没有备案号为 nosuch 的合同备案"));
        }
    }
}
