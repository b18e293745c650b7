package org.anju.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.contract.filing.Applying.Start;
import org.anju.contract.filing.FilingEntry;
import org.anju.contract.model.Content;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.PartyRole;
import org.anju.contract.model.VerifyBy;
import org.junit.Before;
import org.junit.Test;

/** 合同补录: a lease that was signed on paper is recorded and filed (CON-R12, CON-F3). */
public class RecordTest {
    private static final String FROM = "2026-04-01";
    private static final String TO = "2027-03-31";
    private final Counter counter = new Counter();
    private final FilingDesk filing = counter.filing;

    @Before
    public void whereTheCityLetsPaperBeFiled() {
        counter.as(1);
        counter.settingsInForce.put("contract.filing.require_online_signing", false);
    }

    private static Content content() {
        return Counter.content(Counter.terms(FROM, TO));
    }

    @Test
    public void aPaperContractIsRecordedAndFiledAndTheHouseIsLet() {
        long id = filing.recorded("101", null, content());
        filing.submit(id);
        filing.review(id, FilingAction.PASS, null);
        assertEquals(FilingState.FILED, filing.row(id).state());
        assertTrue(filing.row(id).contractNo().startsWith("ZL310101"));
        assertEquals(
                filing.row(id).contractNo(),
                counter.directory.ofCode(filing.row(id).code()).orElseThrow().contractNo());
        // It is in the way of what is signed online, and nothing of online signing takes it for its own.
        assertEquals(
                "该房屋在此租赁期间内已有生效合同",
                Counter.refused(() -> counter.signed("101", null, TO, "2027-12-31"))
                        .getMessage());
        counter.now = java.time.Instant.parse("2027-04-01T02:00:00Z");
        assertEquals(List.of(), counter.endings.over());
        assertEquals(List.of(id), filing.endings.over());
        counter.people.as(org.anju.api.access.Caller.system(), () -> {
            filing.endings.expire(id);
            return null;
        });
        assertTrue(counter.directory.ofCode(filing.row(id).code()).isEmpty());
    }

    @Test
    public void theParameterSpeaksWithTheNextRequest() {
        long id = filing.recorded("101", null, content());
        counter.settingsInForce.put("contract.filing.require_online_signing", true);
        Problem refused = Counter.refused(() -> filing.submit(id));
        assertEquals("RULE CON-R12", refused.code());
        assertEquals("备案前必须进行合同网签", refused.getMessage());
        String code = counter.register.give("102", null);
        assertEquals(
                "备案前必须进行合同网签",
                Counter.refused(() -> filing.applying.begin(new Start(VerifyBy.CERT_NO, null, null, code, null, null)))
                        .getMessage());
        counter.settingsInForce.put("contract.filing.require_online_signing", false);
        filing.submit(id);
        assertEquals(FilingState.SUBMITTED, filing.row(id).state());
    }

    @Test
    public void allThatIsMissingIsSaidAtOnce() {
        long id = filing.applying.begin(
                new Start(VerifyBy.CERT_NO, null, null, counter.register.give("101", null), null, null));
        Problem refused = Counter.refused(() -> filing.submit(id));
        assertEquals(400, refused.status());
        List<String> fields = refused.fields().stream().map(FieldProblem::field).toList();
        assertTrue(
                fields.toString(),
                fields.containsAll(List.of("applicant", "signedOn", "monthlyRent", "lessors", "lessees")));
        assertTrue(refused.fields().stream().anyMatch(field -> field.message().equals("请上传线下合同扫描件")));
        filing.drafting.save(
                id, filing.version(id), new FilingEntry("01", "2026-03-11", null, null, null, null, content()));
        assertTrue(Counter.refused(() -> filing.submit(id)).fields().stream()
                .anyMatch(field -> field.message().equals("线下签订日期不能晚于今天")));
        assertEquals(
                400,
                Counter.refused(() -> filing.drafting.save(
                                id,
                                filing.version(id),
                                new FilingEntry("09", "2026-02-30", null, "x", "7", "03", null)))
                        .status());
    }

    /** The guards of 签约 hold for paper as well. */
    @Test
    public void whoDoesNotOwnTheHouseDoesNotLetItOnPaperEither() {
        Content stranger = new Content(
                Counter.terms(FROM, TO),
                List.of(
                        Counter.party(PartyRole.LESSOR, "王五", Counter.OTHER_LESSEE, "01"),
                        Counter.party(PartyRole.LESSEE, "李四光", Counter.LESSEE, null)));
        long id = filing.recorded("101", null, stranger);
        assertEquals("出租人中没有该房屋核验的权利人", Counter.refused(() -> filing.submit(id)).getMessage());
        assertEquals(1, counter.register.failed);
        counter.register.most = 1;
        assertEquals(429, Counter.refused(() -> filing.submit(id)).status());
    }

    /** Of two records of one lease one is filed; one that overlaps what is signed is refused. */
    @Test
    public void aLeaseOnPaperIsFiledOnce() {
        long first = filing.recorded("101", "A", content());
        assertEquals(
                409,
                Counter.refused(() -> filing.recorded("101", "A", content())).status());
        filing.submit(first);
        long second = filing.recorded("101", null, content());
        assertEquals(
                "该合同已申请备案或已备案", Counter.refused(() -> filing.submit(second)).getMessage());
        counter.register.addresses.put("co-owned", "黄浦区测试路1号101室");
        long third = filing.recorded("co-owned", "A", content());
        assertEquals("该合同已申请备案或已备案", Counter.refused(() -> filing.submit(third)).getMessage());
        filing.review(first, FilingAction.PASS, null);
        for (long late : new long[] {second, third}) {
            assertEquals(
                    "该房屋在此租赁期间内已有生效合同",
                    Counter.refused(() -> filing.submit(late)).getMessage());
        }
        long other = filing.recorded("101", "B", content());
        filing.submit(other);
        // Signed online while the record waits: the reviewer finds it.
        counter.signed("101", "B", FROM, TO);
        assertEquals(
                "该房屋在此租赁期间内已有生效合同",
                Counter.refused(() -> filing.review(other, FilingAction.PASS, null))
                        .getMessage());
    }
}
