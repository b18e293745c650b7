package org.anju.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.contract.filing.FilingEntry;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.TermField;
import org.junit.Before;
import org.junit.Test;

/** 备案变更、延续、注销 (CON-T25, CON-T26, CON-R18). */
public class AmendmentTest {
    private static final String FROM = "2026-04-01";
    private static final String TO = "2027-03-31";
    private final Counter counter = new Counter();
    private final FilingDesk filing = counter.filing;
    private long contract;
    private long filed;

    @Before
    public void aFiledContract() {
        counter.as(1);
        contract = counter.signed("101", null, FROM, TO);
        filed = filing.filed(contract);
    }

    private long opened(FilingKind kind) {
        return filing.drafting.open(filed, kind, filing.version(filed));
    }

    /** What the page sends: what it was shown, with one term changed. */
    private void change(long id, TermField field, String value) {
        Content shown = filing.service.detail(id, false).content();
        Content changed = new Content(Counter.with(shown.terms(), field, value), shown.parties());
        filing.drafting.save(
                id, filing.version(id), new FilingEntry("01", null, "双方协商", "2026-03-09", null, null, changed));
        filing.drafting.attach(id, filing.version(id), "09", "own-agreement");
    }

    @Test
    public void aChangeIsFiledUnderTheSameNumber() {
        String number = filing.row(filed).filingNo();
        long id = opened(FilingKind.CHANGE);
        change(id, TermField.MONTHLY_RENT, "3600");
        assertEquals(
                List.of("月租金"),
                filing.service.detail(id, false).changes().stream()
                        .map(change -> change.label())
                        .toList());
        filing.submit(id);
        filing.review(id, FilingAction.PASS, null);
        assertEquals(FilingState.DONE, filing.row(id).state());
        assertEquals(FilingState.FILED, filing.row(filed).state());
        assertEquals(number, filing.row(filed).filingNo());
        assertEquals(2, filing.row(filed).revision());
        assertEquals("3600.00", filing.row(filed).monthlyRent().setScale(2).toPlainString());
        assertEquals(
                "3600", filing.service.detail(filed, false).content().terms().get(TermField.MONTHLY_RENT));
        // What was signed stays what was signed.
        assertEquals("3500", counter.contents.read(contract).terms().get(TermField.MONTHLY_RENT));
        assertTrue(filing.service.history(filed).stream()
                .anyMatch(line -> line.actionLabel().equals("变更")));
    }

    /** CON-R19: nobody reviewed it, so nobody's name and opinion are on it. */
    @Test
    public void aChangeThatPassesByItselfSaysSo() {
        counter.settingsInForce.put("contract.filing.review.required", false);
        long id = opened(FilingKind.CHANGE);
        change(id, TermField.MONTHLY_RENT, "3600");
        filing.submit(id);
        assertEquals(FilingState.DONE, filing.row(id).state());
        assertEquals("系统", filing.row(id).reviewerName());
        assertEquals("各项检查通过，当场备案", filing.row(id).opinion());
    }

    @Test
    public void aChangeThatChangesNothingIsNone() {
        long id = opened(FilingKind.CHANGE);
        change(id, TermField.MONTHLY_RENT, "3500");
        assertEquals("请填写变更内容", Counter.refused(() -> filing.submit(id)).getMessage());
        change(id, TermField.END_DATE, "2027-06-30");
        assertEquals("租赁期限的变化请申请延续或注销", Counter.refused(() -> filing.submit(id)).getMessage());
    }

    @Test
    public void oneApplicationIsOpenAtATime() {
        long id = opened(FilingKind.CHANGE);
        Problem refused = Counter.refused(() -> opened(FilingKind.CANCELLATION));
        assertEquals("该备案有未办结的变更、延续或注销申请", refused.getMessage());
        assertEquals(id, filing.service.detail(filed, false).open().id());
        filing.service.delete(id, filing.version(id));
        opened(FilingKind.CANCELLATION);
    }

    @Test
    public void anExtensionLetsTheHouseForLonger() {
        long id = opened(FilingKind.EXTENSION);
        change(id, TermField.END_DATE, "2027-02-28");
        assertEquals(422, Counter.refused(() -> filing.submit(id)).status());
        change(id, TermField.END_DATE, "2028-03-31");
        filing.submit(id);
        filing.review(id, FilingAction.PASS, null);
        assertEquals(LocalDate.parse("2028-03-31"), filing.row(filed).validTo());
        assertEquals(LocalDate.parse("2028-03-31"), counter.row(contract).endDate());
        assertEquals(
                409,
                Counter.refused(() -> counter.signed("101", null, "2028-03-31", "2028-12-31"))
                        .status());
        counter.signed("101", null, "2028-04-01", "2028-12-31");
    }

    @Test
    public void anExtensionIsNotLetTwice() {
        long id = opened(FilingKind.EXTENSION);
        change(id, TermField.END_DATE, "2028-03-31");
        filing.submit(id);
        counter.signed("101", null, "2027-04-01", "2027-12-31");
        assertEquals(
                "该房屋在此租赁期间内已有生效合同",
                Counter.refused(() -> filing.review(id, FilingAction.PASS, null))
                        .getMessage());
        assertEquals(LocalDate.parse(TO), counter.row(contract).endDate());
    }

    /** CON-R19: a filing that ends before its contract is extended without another paper. */
    @Test
    public void aFilingThatWasTooShortIsExtendedToTheEndOfTheContract() {
        counter.settingsInForce.put("contract.filing.max_years", 1);
        long longer = counter.signed("102", null, FROM, "2027-09-30");
        filed = filing.filed(longer);
        assertEquals(LocalDate.parse("2027-03-31"), filing.row(filed).validTo());
        long id = opened(FilingKind.EXTENSION);
        filing.drafting.save(
                id, filing.version(id), new FilingEntry(null, null, "合同继续履行", "2026-03-10", null, null, null));
        filing.submit(id);
        filing.review(id, FilingAction.PASS, null);
        assertEquals(LocalDate.parse("2027-09-30"), filing.row(filed).validTo());
    }

    private long cancellation(String ground, String declaredBy) {
        long id = opened(FilingKind.CANCELLATION);
        filing.drafting.save(
                id, filing.version(id), new FilingEntry(null, null, "提前退租", "2026-03-10", ground, declaredBy, null));
        return id;
    }

    @Test
    public void bothPartiesCancel() {
        long id = cancellation("01", null);
        Problem refused = Counter.refused(() -> filing.submit(id));
        assertEquals("请上传解约协议", refused.getMessage());
        filing.drafting.attach(id, filing.version(id), "07", "own-agreement");
        filing.submit(id);
        filing.review(id, FilingAction.PASS, null);
        assertEquals(FilingState.CANCELLED, filing.row(filed).state());
        assertEquals("提前退租", filing.row(filed).endReason());
        assertEquals(ContractState.SIGNED, counter.row(contract).state());
        filing.filed(contract);
    }

    /** CON-R18: one party cancels alone with a declaration, where the city lets him; a reviewer looks at it in any case. */
    @Test
    public void onePartyCancelsAloneWithADeclaration() {
        counter.settingsInForce.put("contract.filing.review.required", false);
        long id = cancellation("02", null);
        assertEquals(
                List.of("declaredBy", "attachments"),
                Counter.refused(() -> filing.submit(id)).fields().stream()
                        .map(FieldProblem::field)
                        .toList());
        filing.drafting.save(
                id, filing.version(id), new FilingEntry(null, null, "出租人下落不明", "2026-03-10", "02", "02", null));
        filing.drafting.attach(id, filing.version(id), "10", "own-declaration");
        counter.settingsInForce.put("contract.filing.unilateral_cancel", false);
        assertEquals("本地区不受理单方注销", Counter.refused(() -> filing.submit(id)).getMessage());
        counter.settingsInForce.put("contract.filing.unilateral_cancel", true);
        filing.submit(id);
        assertEquals(FilingState.SUBMITTED, filing.row(id).state());
        assertEquals("单方声明注销", filing.row(id).manualReason());
        filing.review(id, FilingAction.PASS, null);
        assertEquals(FilingState.CANCELLED, filing.row(filed).state());
    }

    @Test
    public void whatIsAppliedForEndsWithTheFiling() {
        long id = opened(FilingKind.CHANGE);
        counter.people.now(People.REVOKES);
        filing.service.revoke(filed, filing.version(filed), "材料虚假");
        assertEquals(FilingState.REFUSED, filing.row(id).state());
        counter.as(1);
        assertEquals(
                "STATE_CONFLICT",
                Counter.refused(() -> opened(FilingKind.CHANGE)).code());
    }

    /** XDE-13 with something open: the contract is gone, nothing about its filing goes on. */
    @Test
    public void theRevokedContractEndsWhatIsAppliedFor() {
        long id = cancellation("01", null);
        filing.drafting.attach(id, filing.version(id), "07", "own-agreement");
        filing.submit(id);
        counter.service.revoke(contract, counter.version(contract), new Revocation("协商", "2026-03-10", "own-a"));
        assertEquals(FilingState.CANCELLED, filing.row(filed).state());
        assertEquals(FilingState.REFUSED, filing.row(id).state());
        assertEquals(
                "STATE_CONFLICT",
                Counter.refused(() -> filing.review(id, FilingAction.PASS, null))
                        .code());
    }
}
