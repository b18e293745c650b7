package org.anju.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anju.api.contract.ContractEvents;
import org.anju.api.listing.ListingVerifier.Order;
import org.anju.api.problem.Problem;
import org.anju.contract.filing.Applying.Start;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.VerifyBy;
import org.anju.contract.store.FilingRow;
import org.junit.Before;
import org.junit.Test;

/** 合同备案 of contracts that were signed online, from the application to the certificate (CON-T20 … CON-T24, CON-R11 … CON-R20). */
public class FilingTest {
    private static final String FROM = "2026-04-01";
    private static final String TO = "2027-03-31";
    private static final String UNIT = "310101001001GB00001F00010001";
    private final Counter counter = new Counter();
    private final FilingDesk filing = counter.filing;

    @Before
    public void atTheInstitution() {
        counter.as(1);
    }

    private long signed(String house) {
        return counter.signed(house, null, FROM, TO);
    }

    @Test
    public void aFiledContractHasItsNumberAndItsCertificate() {
        long contract = signed("101");
        long id = filing.begun(contract);
        assertEquals("01", filing.row(id).applicant());
        filing.submit(id);
        assertEquals(FilingState.SUBMITTED, filing.row(id).state());
        filing.review(id, FilingAction.PASS, null);
        FilingRow row = filing.row(id);
        assertEquals(FilingState.FILED, row.state());
        assertTrue(row.filingNo(), row.filingNo().startsWith("BA310101"));
        assertEquals("同意", row.opinion());
        assertEquals(LocalDate.parse(FROM), row.validFrom());
        assertEquals(LocalDate.parse(TO), row.validTo());
        assertTrue(counter.eventTypes().contains(ContractEvents.FILED));
        assertEquals(
                List.of("备案申请", "提交", "通过"),
                filing.service.history(id).stream()
                        .map(line -> line.actionLabel())
                        .toList());
        filing.certificates.pdf(
                filing.certificates.of(id, "https://anju.example/"), new java.io.ByteArrayOutputStream());
        assertEquals(new java.util.TreeSet<>(), filing.papers.missing());
        assertEquals("住房租赁合同备案证明", filing.papers.shown.get("title"));
        assertEquals("https://anju.example/v/contract-filing/" + row.token(), filing.papers.shown.get("url"));
        assertEquals("张三丰", filing.papers.shown.get("lessors"));
        assertEquals("3500.00", filing.papers.shown.get("monthlyRent"));
        assertEquals("张**", filing.check.of(row.token()).lessors());
        assertEquals("黄浦区测试路1号", filing.check.of(row.token()).address());
        assertEquals(404, Counter.refused(() -> filing.check.of("nosuch")).status());
    }

    @Test
    public void whatWasNotFiledHasNoCertificate() {
        long id = filing.submitted(signed("101"));
        assertEquals(
                "STATE_CONFLICT",
                Counter.refused(() -> filing.certificates.of(id, "https://anju.example/"))
                        .code());
    }

    /** CON-R14, M-CON-06 */
    @Test
    public void whoMayNotReviewIsToldWhy() {
        long id = filing.submitted(signed("101"));
        Problem refused = Counter.refused(() -> filing.service.review(id, FilingAction.PASS, filing.version(id), null));
        assertEquals(403, refused.status());
        assertEquals("合同备案审核需要使用具有审核权限的角色用户进行审核", refused.getMessage());
        counter.people.now(People.REVIEWS_ELSEWHERE);
        assertEquals(
                404,
                Counter.refused(() -> filing.service.review(id, FilingAction.PASS, filing.version(id), null))
                        .status());
        assertEquals(FilingState.SUBMITTED, filing.row(id).state());
    }

    @Test
    public void nobodyReviewsHisOwnCaseWhereTheCitySaysSo() {
        counter.people.now(People.BOTH);
        long first = filing.submitted(counter.signed("101", null, FROM, TO));
        filing.service.review(first, FilingAction.PASS, filing.version(first), null);
        counter.settingsInForce.put("contract.filing.four_eyes", true);
        long second = filing.submitted(counter.signed("102", null, FROM, TO));
        Problem refused =
                Counter.refused(() -> filing.service.review(second, FilingAction.PASS, filing.version(second), null));
        assertEquals("不能审核本人提交的备案申请", refused.getMessage());
        assertTrue(filing.service.detail(second, false).actions().stream()
                .noneMatch(button -> button.action().equals("PASS")));
        filing.review(second, FilingAction.PASS, null);
        assertEquals(FilingState.FILED, filing.row(second).state());
    }

    @Test
    public void whatIsReturnedIsCorrectedAndWhatIsRejectedMayBeAppliedForAgain() {
        long contract = signed("101");
        long id = filing.submitted(contract);
        assertEquals(
                400,
                Counter.refused(() -> filing.review(id, FilingAction.RETURN, ""))
                        .status());
        counter.as(1);
        filing.review(id, FilingAction.RETURN, "请核对申请人");
        assertEquals("请核对申请人", filing.row(id).opinion());
        filing.submit(id);
        filing.review(id, FilingAction.REJECT, "材料不实");
        assertEquals(FilingState.REJECTED, filing.row(id).state());
        filing.filed(contract);
    }

    @Test
    public void messagesMaskNumbersInWhatSomebodyWrote() {
        String number = "310101199003070019";
        long contract = signed("101");
        long id = filing.submitted(contract);
        filing.review(id, FilingAction.RETURN, "承租人证件号码" + number + "有误");
        filing.submit(id);
        filing.review(id, FilingAction.PASS, null);
        counter.as(1);
        counter.service.revoke(
                contract, counter.version(contract), new Revocation(number + "已搬离", "2026-03-10", "own-a"));
        String told = counter.events.toString();
        assertTrue(told, told.contains("有误") && told.contains("已搬离"));
        assertFalse(told, told.contains(number));
    }

    /** CON-T21, M-CON-11 */
    @Test
    public void aContractIsFiledOnce() {
        long contract = signed("101");
        long id = filing.begun(contract);
        assertEquals(
                "该合同已申请备案或已备案", Counter.refused(() -> filing.begun(contract)).getMessage());
        filing.submit(id);
        assertEquals(409, Counter.refused(() -> filing.begun(contract)).status());
        filing.review(id, FilingAction.PASS, null);
        Problem refused = Counter.refused(() -> filing.begun(contract));
        assertEquals("DUPLICATE", refused.code());
        assertEquals(
                409,
                Counter.refused(() ->
                                filing.applying.byContract(counter.row(contract).contractNo()))
                        .status());
    }

    /** CON-R12, CON-R13 */
    @Test
    public void onlyEffectiveContractsInScopeAreFiled() {
        long contract = signed("101");
        String number = counter.row(contract).contractNo();
        long draft = counter.filled("102", null, Counter.content(Counter.terms(FROM, TO)));
        Problem unsigned = Counter.refused(
                () -> filing.applying.begin(new Start(VerifyBy.CONTRACT_NO, null, draft, null, null, null)));
        assertEquals("RULE CON-R12", unsigned.code());
        assertEquals("备案前必须进行合同网签", unsigned.getMessage());
        assertEquals(
                404, Counter.refused(() -> filing.applying.byContract("ZL0")).status());
        counter.as(2);
        assertEquals(
                404, Counter.refused(() -> filing.applying.byContract(number)).status());
        counter.as(1);
        counter.service.revoke(contract, counter.version(contract), new Revocation("协商", "2026-03-10", "own-a"));
        assertEquals(
                "该合同已失效，不能备案",
                Counter.refused(() -> filing.applying.byContract(number)).getMessage());
    }

    /** CON-R13: by certificate number the register is asked. */
    @Test
    public void theCertificateNumberLeadsToTheContract() {
        long contract = signed("101");
        Order order =
                new Order("310101", "01", "101", "张三丰", "01", Register.OWNER, null, null, null, null, null, null, null);
        var found = filing.applying.byCertificate(order);
        assertEquals(
                List.of(contract),
                found.contracts().stream().map(row -> row.id()).toList());
        String code = found.verification().house().code();
        Problem other = Counter.refused(() -> filing.applying.begin(
                new Start(VerifyBy.CERT_NO, counter.row(signed("102")).contractNo(), null, code, null, null)));
        assertEquals("该合同不是所核验房屋的合同", other.getMessage());
        long id = filing.applying.begin(new Start(VerifyBy.CERT_NO, null, null, code, null, null));
        assertEquals(contract, (long) filing.row(id).contractId());
        assertEquals(
                409, Counter.refused(() -> filing.applying.byCertificate(order)).status());
        Order elsewhere =
                new Order("310101", "01", "900", "张三丰", "01", Register.OWNER, null, null, null, null, null, null, null);
        assertEquals(
                "备案前必须进行合同网签",
                Counter.refused(() -> filing.applying.byCertificate(elsewhere)).getMessage());
    }

    /** CON-R13: the house has a 不动产单元号 since, or a co-owner brings his own certificate. */
    @Test
    public void theContractIsFoundByEveryNameOfItsHouse() {
        long contract = signed("101");
        counter.register.units.put("101", UNIT);
        counter.register.addresses.put("co-owned", "黄浦区测试路1号101");
        for (String number : List.of("101", "co-owned")) {
            Order order = new Order(
                    "310101", "01", number, "张三丰", "01", Register.OWNER, null, null, null, null, null, null, null);
            var found = filing.applying.byCertificate(order);
            assertEquals(1, found.contracts().size());
            String code = found.verification().house().code();
            String contractNo = counter.row(contract).contractNo();
            long id = filing.applying.begin(new Start(VerifyBy.CERT_NO, contractNo, null, code, null, null));
            assertEquals(contract, (long) filing.row(id).contractId());
            filing.service.delete(id, filing.version(id));
        }
    }

    /** CON-R16 */
    @Test
    public void whoFilesFitsHowItWasConcluded() {
        long contract = signed("101");
        long id = filing.applying.begin(
                new Start(VerifyBy.CONTRACT_NO, counter.row(contract).contractNo(), null, null, null, "03"));
        assertEquals("RULE CON-R16", Counter.refused(() -> filing.submit(id)).code());
        assertEquals(
                400,
                Counter.refused(() ->
                                filing.applying.begin(new Start(VerifyBy.CONTRACT_NO, "x", null, null, null, "77")))
                        .status());
    }

    /** CON-R17 */
    @Test
    public void whatComesLateIsFlagged() {
        long intime = signed("101");
        long late = signed("102");
        counter.now = Instant.parse("2026-04-09T02:00:00Z");
        assertEquals(false, filing.row(filing.submitted(intime)).overdue());
        counter.now = Instant.parse("2026-04-10T02:00:00Z");
        assertEquals(true, filing.row(filing.submitted(late)).overdue());
    }

    /** CON-R19: on the spot, unless the same house was filed a short while ago; at most three years. */
    @Test
    public void aCityFilesOnTheSpot() {
        counter.settingsInForce.put("contract.filing.review.required", false);
        counter.settingsInForce.put("contract.filing.max_years", 3);
        counter.settingsInForce.put("contract.filing.min_interval_months", 2);
        long contract = counter.signed("101", null, FROM, "2031-03-31");
        long id = filing.submitted(contract);
        assertEquals(FilingState.FILED, filing.row(id).state());
        assertEquals("系统", filing.row(id).reviewerName());
        assertEquals(LocalDate.parse("2029-03-31"), filing.row(id).validTo());
        counter.service.revoke(contract, counter.version(contract), new Revocation("协商", "2026-03-10", "own-a"));
        long again = filing.submitted(signed("101"));
        assertEquals(FilingState.SUBMITTED, filing.row(again).state());
        assertEquals("同一房屋2个月内再次备案", filing.row(again).manualReason());
        filing.review(again, FilingAction.PASS, null);
        assertEquals(FilingState.FILED, filing.row(again).state());
        long gone = filing.row(again).contractId();
        counter.service.revoke(gone, counter.version(gone), new Revocation("协商", "2026-03-10", "own-a"));
        counter.register.units.put("101", UNIT);
        assertEquals(
                FilingState.SUBMITTED,
                filing.row(filing.submitted(signed("101"))).state());
    }
}
