package org.anju.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.time.Instant;
import java.util.List;
import org.anju.api.problem.Problem;
import org.anju.contract.filing.FilingEntry;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.PartyRole;
import org.junit.Before;
import org.junit.Test;

/** 转租: a lease that stands on another one (CON-R06, ADR 9). */
public class SubleaseTest {
    private static final String FROM = "2026-04-01";
    private static final String TO = "2027-03-31";
    private final Counter counter = new Counter();
    private final FilingDesk filing = counter.filing;

    @Before
    public void atTheInstitution() {
        counter.as(1);
    }

    /** Who lets on what he rents needs the consent and stays inside his own term; others are in the way. */
    @Test
    public void aSubleaseStaysInsideTheHeadLease() {
        counter.signed("101", null, FROM, TO);
        long tooLong = sublease("2026-05-01", "2027-04-30", true);
        assertEquals(
                "转租期限应在原租赁期限内", Counter.refused(() -> counter.sign(tooLong)).getMessage());
        long without = sublease("2026-05-01", "2027-01-31", false);
        assertEquals("转租须上传转租同意书", Counter.refused(() -> counter.sign(without)).getMessage());
        counter.sign(sublease("2026-05-01", "2027-01-31", true));
        long second = sublease("2026-06-01", "2027-01-31", true);
        assertEquals(409, Counter.refused(() -> counter.sign(second)).status());
    }

    /** Who rents a room has that room to let on, and not the house. */
    @Test
    public void whoRentsARoomLetsNoMoreThanThatRoom() {
        counter.signed("101", "A", FROM, TO);
        long whole = sublease(null, "2026-05-01", "2027-01-31", true);
        Problem refused = Counter.refused(() -> counter.sign(whole));
        assertEquals("RULE CON-R06", refused.code());
        assertEquals("转租的部位应在原租赁的部位内", refused.getMessage());
        counter.sign(sublease("A室", "2026-05-01", "2027-01-31", true));
    }

    @Test
    public void theHeadLeaseIsRevokedAfterItsSubleases() {
        long head = counter.signed("101", null, FROM, TO);
        long sublease = sublease("2026-05-01", TO, true);
        revoke(counter.signed("102", null, FROM, TO));
        counter.sign(sublease);
        Problem refused = Counter.refused(() -> revoke(head));
        assertEquals("RULE CON-R06", refused.code());
        assertEquals("该合同有生效的转租合同（" + counter.row(sublease).contractNo() + "），请先撤销转租合同", refused.getMessage());
        assertEquals(ContractState.SIGNED, counter.row(head).state());
        revoke(sublease);
        revoke(head);
        assertEquals(ContractState.REVOKED, counter.row(head).state());
        counter.signed("101", null, FROM, TO);
    }

    /** The job of the night has not come yet. */
    @Test
    public void aSubleaseThatIsOverIsInNobodysWay() {
        long head = counter.signed("101", null, FROM, TO);
        counter.sign(sublease("2026-05-01", "2027-01-31", true));
        counter.now = Instant.parse("2027-01-31T02:00:00Z");
        assertEquals(422, Counter.refused(() -> revoke(head)).status());
        counter.now = Instant.parse("2027-02-01T02:00:00Z");
        counter.service.revoke(head, counter.version(head), new Revocation("协商", "2027-01-31", "own-a"));
        assertEquals(ContractState.REVOKED, counter.row(head).state());
    }

    /** A lease on paper ends with its filing: by agreement after its subleases; by one party alone they are flagged. */
    @Test
    public void aHeadLeaseOnPaperEndsAfterItsSubleasesOrFlagsThem() {
        counter.settingsInForce.put("contract.filing.require_online_signing", false);
        long head = filing.recorded("101", null, Counter.content(Counter.terms(FROM, TO)));
        filing.submit(head);
        filing.review(head, FilingAction.PASS, null);
        long agreed = cancellation(head, "01", "07");
        filing.submit(agreed);
        long sublease = sublease("2026-05-01", TO, true);
        counter.sign(sublease);
        assertEquals(
                "RULE CON-R06",
                Counter.refused(() -> filing.review(agreed, FilingAction.PASS, null))
                        .code());
        counter.as(1);
        filing.review(agreed, FilingAction.RETURN, "转租合同未撤销");
        assertEquals(
                "RULE CON-R06", Counter.refused(() -> filing.submit(agreed)).code());
        filing.service.delete(agreed, filing.version(agreed));
        long alone = cancellation(head, "02", "10");
        filing.submit(alone);
        assertNull(counter.row(sublease).flag());
        filing.review(alone, FilingAction.PASS, null);
        assertEquals(FilingState.CANCELLED, filing.row(head).state());
        assertEquals(ContractState.SIGNED, counter.row(sublease).state());
        assertEquals("原租赁合同已终止", counter.row(sublease).flag());
        assertEquals("contract.flag contract/" + sublease, counter.audited.get(counter.audited.size() - 1));
    }

    private long cancellation(long head, String ground, String paper) {
        long id = filing.drafting.open(head, FilingKind.CANCELLATION, filing.version(head));
        filing.drafting.save(
                id, filing.version(id), new FilingEntry(null, null, "提前退租", "2026-03-10", ground, "01", null));
        filing.drafting.attach(id, filing.version(id), paper, "own-paper");
        return id;
    }

    private void revoke(long id) {
        counter.service.revoke(id, counter.version(id), new Revocation("协商", "2026-03-10", "own-a"));
    }

    private long sublease(String from, String to, boolean consent) {
        return sublease(null, from, to, consent);
    }

    private long sublease(String room, String from, String to, boolean consent) {
        Content content = new Content(
                Counter.terms(from, to),
                List.of(
                        Counter.party(PartyRole.LESSOR, "李四光", Counter.LESSEE, "03"),
                        Counter.party(PartyRole.LESSEE, "王五", Counter.OTHER_LESSEE, null)));
        long id = counter.filled("101", room, content);
        if (consent) {
            counter.drafting.attach(id, counter.version(id), "06", "own-consent");
        }
        counter.service.take(id, ContractAction.SUBMIT, counter.version(id));
        return id;
    }
}
