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
import org.anju.contract.model.ContractState;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingList;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.TermField;
import org.anju.contract.store.FilingFilter;
import org.anju.contract.store.FilingRow;
import org.junit.Before;
import org.junit.Test;

/** What ends a filing, and who sees it (CON-T26 … CON-T28, XDE-10, XDE-13). */
public class FilingLifeTest {
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
        assertEquals(0, filing.statistics.counts().expiring());
        counter.now = Instant.parse("2027-03-05T02:00:00Z");
        for (Caller who : List.of(People.adminOf(1), People.CITY, People.CLERK)) {
            counter.people.now(who);
            assertEquals(1, filing.statistics.counts().expiring());
        }
        counter.as(1);
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

    /** §7.1 */
    @Test
    public void whoOnlySeesAFilingAppliesForNothingAboutIt() {
        long id = filing.filed(signed("101"));
        counter.people.now(People.CLERK);
        assertEquals(List.of(), filing.service.detail(id, false).actions());
        assertEquals(
                403,
                Counter.refused(() -> filing.drafting.open(id, FilingKind.CANCELLATION, filing.version(id)))
                        .status());
        counter.as(1);
        assertEquals(3, filing.service.detail(id, false).actions().size());
        filing.drafting.open(id, FilingKind.CANCELLATION, filing.version(id));
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
