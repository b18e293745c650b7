package org.anju.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anju.api.access.Caller;
import org.anju.api.contract.ContractEvents;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.listing.ListingVerifier.Order;
import org.anju.api.problem.Problem;
import org.anju.contract.filing.Applying.Start;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingList;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.TermField;
import org.anju.contract.model.VerifyBy;
import org.anju.contract.store.FilingFilter;
import org.anju.contract.store.FilingRow;
import org.junit.Before;
import org.junit.Test;

/** 合同备案 of contracts that were signed online (CON-T20 … CON-T28, CON-R11 … CON-R20). */
public class FilingTest {
    private static final String FROM = "2026-04-01";
    private static final String TO = "2027-03-31";
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
        Order order = new Order("310101", "01", "101", "张三丰", "01", Register.OWNER, null, null, null, null, null);
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
        Order elsewhere = new Order("310101", "01", "900", "张三丰", "01", Register.OWNER, null, null, null, null, null);
        assertEquals(
                "备案前必须进行合同网签",
                Counter.refused(() -> filing.applying.byCertificate(elsewhere)).getMessage());
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
    }

    /** XDE-13 */
    @Test
    public void aRevokedContractTakesItsFilingWithIt() {
        long contract = signed("101");
        long id = filing.filed(contract);
        counter.service.revoke(contract, counter.version(contract), new Revocation("协商", "2026-03-10", "own-a"));
        assertEquals(FilingState.CANCELLED, filing.row(id).state());
        assertEquals("租赁合同已撤销", filing.row(id).endReason());
        assertTrue(counter.eventTypes().contains(ContractEvents.FILING_ENDED));
        assertEquals("CANCELLED", filing.check.of(filing.row(id).token()).state());
        assertEquals(1, filing.statistics.figures(null).cancelled());
        long waiting = filing.submitted(signed("102"));
        long other = filing.row(waiting).contractId();
        counter.service.revoke(other, counter.version(other), new Revocation("协商", "2026-03-10", "own-a"));
        assertEquals(FilingState.REJECTED, filing.row(waiting).state());
    }

    /** CON-T27, NTF-08 */
    @Test
    public void aFilingExpires() {
        counter.settingsInForce.put("contract.filing.max_years", 1);
        long contract = counter.signed("101", null, FROM, "2028-03-31");
        long id = filing.filed(contract);
        counter.now = Instant.parse("2027-03-05T02:00:00Z");
        assertEquals(List.of(id), filing.endings.soonOver());
        counter.people.as(Caller.system(), () -> {
            filing.endings.remind(id);
            return null;
        });
        assertEquals(List.of(), filing.endings.soonOver());
        counter.now = Instant.parse("2027-03-31T17:00:00Z");
        assertEquals("EXPIRED", filing.check.of(filing.row(id).token()).state());
        assertEquals(List.of(id), filing.endings.over());
        counter.people.as(Caller.system(), () -> {
            filing.endings.expire(id);
            return null;
        });
        assertEquals(FilingState.EXPIRED, filing.row(id).state());
        assertEquals(ContractState.SIGNED, counter.row(contract).state());
        // A longer contract is filed again.
        long next = filing.filed(contract);
        assertEquals(LocalDate.parse("2027-04-01"), filing.row(next).validFrom());
        assertEquals(LocalDate.parse("2028-03-31"), filing.row(next).validTo());
        counter.now = Instant.parse("2028-03-31T17:00:00Z");
        counter.people.as(Caller.system(), () -> counter.endings.expire(contract));
        assertEquals(FilingState.EXPIRED, filing.row(next).state());
    }

    @Test
    public void anAuthorityRevokes() {
        long id = filing.filed(signed("101"));
        assertEquals(
                403,
                Counter.refused(() -> filing.service.revoke(id, filing.version(id), "x"))
                        .status());
        counter.people.now(People.REVOKES);
        assertEquals(
                400,
                Counter.refused(() -> filing.service.revoke(id, filing.version(id), null))
                        .status());
        filing.service.revoke(id, filing.version(id), "备案材料虚假");
        assertEquals(FilingState.CANCELLED, filing.row(id).state());
    }

    /** CON-T28, XDE-10 */
    @Test
    public void draftsAreDeletedOrEndWithTheInstitution() {
        long draft = filing.begun(signed("101"));
        filing.service.delete(draft, filing.version(draft));
        assertTrue(filing.rows.find(draft).isEmpty());
        long kept = filing.submitted(signed("102"));
        assertEquals(
                "STATE_CONFLICT",
                Counter.refused(() -> filing.service.delete(kept, filing.version(kept)))
                        .code());
        long unfinished = filing.begun(signed("103"));
        counter.told(InstitutionEvents.CANCELLED, "institution/1", Map.of("institutionId", 1));
        assertEquals(FilingState.REJECTED, filing.row(unfinished).state());
        assertEquals(FilingState.SUBMITTED, filing.row(kept).state());
    }

    @Test
    public void everybodySeesWhatIsHis() {
        long draft = filing.begun(signed("101"));
        long waiting = filing.submitted(signed("102"));
        long filed = filing.filed(signed("103"));
        assertEquals(List.of(filed, waiting, draft), listed(FilingList.APPLICATIONS, null));
        assertEquals(List.of(waiting), listed(FilingList.APPLICATIONS, FilingState.SUBMITTED));
        assertEquals(List.of(filed), listed(FilingList.FILINGS, null));
        counter.people.now(People.REVIEWS);
        assertEquals(List.of(waiting), listed(FilingList.REVIEWS, null));
        assertEquals(List.of(), listed(FilingList.APPLICATIONS, null));
        assertEquals(1, filing.statistics.counts().reviews());
        assertEquals(
                404, Counter.refused(() -> filing.service.detail(draft, false)).status());
        counter.people.now(People.REVIEWS_ELSEWHERE);
        assertEquals(List.of(), listed(FilingList.REVIEWS, null));
        assertEquals(List.of(), listed(FilingList.FILINGS, null));
        counter.people.now(People.CLERK);
        assertEquals(List.of(), listed(FilingList.APPLICATIONS, null));
        assertEquals(List.of(filed), listed(FilingList.FILINGS, null));
        // What a counter enters for the institution's contract is a draft of the counter.
        counter.as(1);
        long contract = signed("104");
        counter.people.now(People.CLERK);
        long atCounter = filing.begun(contract);
        assertEquals(List.of(atCounter), listed(FilingList.APPLICATIONS, null));
        counter.as(1);
        assertEquals(3, listed(FilingList.APPLICATIONS, null).size());
        assertEquals(
                404,
                Counter.refused(() -> filing.service.detail(atCounter, false)).status());
        long own = filing.begun(contract);
        filing.submit(own);
        counter.people.now(People.CLERK);
        assertEquals(
                "该合同已申请备案或已备案", Counter.refused(() -> filing.submit(atCounter)).getMessage());
    }

    private List<Long> listed(FilingList list, FilingState state) {
        return filing.service.list(FilingFilter.of(list, state), 1, 10).items().stream()
                .map(FilingRow::id)
                .toList();
    }

    @Test
    public void numbersAreMaskedAndSeenInFullWithTheRight() {
        long id = filing.begun(signed("101"));
        var shown = filing.service.detail(id, false);
        assertEquals("3101**********0027", shown.content().parties().get(1).idNo());
        assertEquals(false, shown.editable());
        assertEquals(
                Counter.LESSEE,
                filing.service.detail(id, true).content().parties().get(1).idNo());
        assertTrue(counter.audited.contains("contract.pii.view contract.filing/" + id));
        assertNull(shown.row().filingNo());
        assertEquals("3500", shown.content().terms().get(TermField.MONTHLY_RENT));
    }
}
