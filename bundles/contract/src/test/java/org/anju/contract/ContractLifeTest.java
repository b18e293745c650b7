package org.anju.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anju.api.contract.ContractEvents;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.listing.ListingEvents;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.ContractList;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.House;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;
import org.anju.contract.store.ContractFilter;
import org.anju.contract.store.ContractRow;
import org.junit.Before;
import org.junit.Test;

/** What ends a contract, who sees it, and what is kept of its people (CON-T06 … CON-T08). */
public class ContractLifeTest {
    private final Counter counter = new Counter();

    @Before
    public void atTheInstitution() {
        counter.as(1);
    }

    @Test
    public void aContractIsRevokedByAgreementOnly() {
        long id = counter.signed("101", null, "2026-04-01", "2027-03-31");
        Problem refused =
                Counter.refused(() -> counter.service.revoke(id, counter.version(id), new Revocation("", null, null)));
        assertEquals(
                List.of("reason", "revokedOn", "agreementFileId"),
                refused.fields().stream().map(FieldProblem::field).toList());
        assertTrue(refused.fields().stream().anyMatch(f -> f.message().equals("请上传双方签署的解约协议")));
        Problem tooLong = Counter.refused(() -> counter.service.revoke(
                id, counter.version(id), new Revocation("因".repeat(501), "2026-03-10", "own-agreement")));
        assertEquals("reason", tooLong.fields().get(0).field());
        assertEquals("撤销原因长度应为1-500个字符", tooLong.getMessage());
        LocalDate today = LocalDate.of(2026, 3, 10);
        counter.service.revoke(id, counter.version(id), new Revocation("双方协商一致", today.toString(), "own-agreement"));
        assertEquals(ContractState.REVOKED, counter.row(id).state());
        assertEquals(today, counter.row(id).revokedOn());
        assertTrue(counter.eventTypes().contains(ContractEvents.REVOKED));
        assertEquals("解约协议", counter.attachments.of(id).get(3).kind().label());
        counter.signed("101", null, "2026-04-01", "2027-03-31");
    }

    /** §7.1 */
    @Test
    public void whoOnlySeesAContractTakesNoStepOfIt() {
        long id = counter.signed("101", null, "2026-04-01", "2027-03-31");
        Revocation agreed = new Revocation("双方协商一致", "2026-03-10", "own-agreement");
        counter.people.now(People.CLERK);
        assertEquals(List.of(), counter.service.detail(id, false).actions());
        assertEquals(
                403,
                Counter.refused(() -> counter.service.revoke(id, counter.version(id), agreed))
                        .status());
        long atCounter = counter.signed("102", null, "2026-04-01", "2027-03-31");
        counter.people.now(People.OTHER_CLERK);
        assertEquals(
                403,
                Counter.refused(() -> counter.service.revoke(atCounter, counter.version(atCounter), agreed))
                        .status());
        counter.people.now(People.CLERK);
        assertEquals(1, counter.service.detail(atCounter, false).actions().size());
        counter.service.revoke(atCounter, counter.version(atCounter), agreed);
        counter.as(1);
        assertEquals(1, counter.service.detail(id, false).actions().size());
        counter.service.revoke(id, counter.version(id), agreed);
        assertEquals(ContractState.REVOKED, counter.row(id).state());
    }

    /** The codes of the tests are institution 1's. */
    @Test
    public void aTypedCodeOfAnotherTellsWhatThePublicCheckTells() {
        String code = counter.register.give("101", null);
        String whole = "黄浦区测试路1号101室";
        assertEquals(whole, counter.verification.of(code).house().address());
        counter.people.now(People.CLERK);
        assertEquals(whole, counter.verification.of(code).house().address());
        counter.as(2);
        House shown = counter.verification.of(code).house();
        assertEquals("黄浦区测试路1号", shown.address());
        assertNull(shown.certNo());
        assertNull(shown.unitNo());
        assertNull(shown.ownerName());
        counter.people.now(People.OTHER_DISTRICT);
        assertNull(counter.verification.of(code).house().certNo());
        // With the draft comes the rest, and it is known who made it.
        counter.as(2);
        assertEquals(
                whole, counter.row(counter.drafting.begin(code, null)).house().address());
    }

    @Test
    public void aLeaseExpiresTheDayAfterItsLast() {
        long id = counter.signed("101", null, "2026-04-01", "2026-04-30");
        counter.now = java.time.Instant.parse("2026-04-30T02:00:00Z");
        assertEquals(List.of(), counter.endings.over());
        counter.now = java.time.Instant.parse("2026-04-30T17:00:00Z");
        assertEquals(List.of(id), counter.endings.over());
        counter.people.as(org.anju.api.access.Caller.system(), () -> counter.endings.expire(id));
        assertEquals(ContractState.EXPIRED, counter.row(id).state());
        assertEquals(List.of(), counter.endings.over());
        assertTrue(counter.eventTypes().contains(ContractEvents.EXPIRED));
        assertEquals(
                "STATE_CONFLICT",
                Counter.refused(() -> counter.service.revoke(id, counter.version(id), new Revocation("x", null, null)))
                        .code());
    }

    @Test
    public void draftsThatNobodyGoesOnWithLapse() {
        long id = counter.filled("101", null, Counter.content(Counter.terms("2026-04-01", "2026-04-30")));
        counter.now = java.time.Instant.parse("2026-04-09T01:00:00Z");
        assertEquals(List.of(), counter.endings.idle());
        counter.now = java.time.Instant.parse("2026-04-09T03:00:00Z");
        assertEquals(List.of(id), counter.endings.idle());
        counter.people.as(org.anju.api.access.Caller.system(), () -> counter.endings.lapse(id));
        assertEquals(ContractState.CANCELLED, counter.row(id).state());
    }

    /** XDE-10, XDE-12 */
    @Test
    public void othersEventsEndDraftsAndFlagContracts() {
        long signed = counter.signed("101", null, "2026-04-01", "2027-03-31");
        long draft = counter.filled("102", null, Counter.content(Counter.terms("2026-04-01", "2027-03-31")));
        assertEquals(List.of("待签约的租赁合同1份"), counter.unfinished.blockers(1));
        counter.told(
                ListingEvents.INVALID,
                "listing/1",
                Map.of("code", counter.row(signed).code()));
        counter.told(
                ListingEvents.INVALID,
                "listing/1",
                Map.of("code", counter.row(signed).code()));
        assertEquals("房源核验已失效", counter.row(signed).flag());
        counter.told(InstitutionEvents.CANCELLED, "institution/1", Map.of("institutionId", 1));
        assertEquals(ContractState.CANCELLED, counter.row(draft).state());
        assertEquals(ContractState.SIGNED, counter.row(signed).state());
        assertEquals(
                List.of(signed),
                counter.service.list(ContractFilter.of(ContractList.CONTRACTS).onlyFlagged(), 1, 10).items().stream()
                        .map(ContractRow::id)
                        .toList());
    }

    @Test
    public void everybodySeesWhatIsHis() {
        long mine = counter.signed("101", null, "2026-04-01", "2027-03-31");
        long draft = counter.filled("102", null, Counter.content(Counter.terms("2026-04-01", "2027-03-31")));
        counter.as(2);
        assertEquals(
                404, Counter.refused(() -> counter.service.detail(mine, false)).status());
        assertEquals(0, listed(ContractList.CONTRACTS));
        counter.people.now(People.CITY);
        assertEquals(mine, counter.service.detail(mine, false).row().id());
        assertEquals(
                404, Counter.refused(() -> counter.service.detail(draft, false)).status());
        assertEquals(0, listed(ContractList.DRAFTS));
        assertEquals(1, listed(ContractList.CONTRACTS));
        counter.people.now(People.OTHER_DISTRICT);
        assertEquals(0, listed(ContractList.CONTRACTS));
        counter.people.now(People.CLERK);
        long atCounter = counter.filled("103", null, Counter.content(Counter.terms("2026-04-01", "2027-03-31")));
        assertEquals(1, listed(ContractList.DRAFTS));
        counter.people.now(People.OTHER_CLERK);
        assertEquals(0, listed(ContractList.DRAFTS));
        assertEquals(
                404,
                Counter.refused(() -> counter.service.detail(atCounter, false)).status());
        counter.people.now(People.ADMINISTRATOR);
        assertEquals(2, listed(ContractList.DRAFTS));
        assertEquals(List.of(), counter.service.detail(atCounter, false).actions());
        for (long id : new long[] {mine, draft, atCounter}) {
            assertEquals(
                    403,
                    Counter.refused(() -> counter.service.take(id, ContractAction.CANCEL, counter.version(id)))
                            .status());
        }
    }

    @Test
    public void nobodyBeginsWhatLiesElsewhere() {
        String code = counter.register.give("101", null);
        counter.people.now(People.CLERK_ELSEWHERE);
        Problem refused = Counter.refused(() -> counter.drafting.begin(code, null));
        assertEquals(400, refused.status());
        assertEquals("verificationCode", refused.fields().get(0).field());
        assertEquals("房屋区域不在您的管辖范围内", refused.getMessage());
        counter.people.now(org.anju.api.access.Caller.system());
        assertEquals(0, listed(ContractList.DRAFTS));
    }

    private long listed(ContractList list) {
        return counter.service.list(ContractFilter.of(list), 1, 10).total();
    }

    @Test
    public void numbersAreSealedMaskedAndFound() throws Exception {
        long id = counter.signed("101", null, "2026-04-01", "2027-03-31");
        try (var look = counter.database.look();
                var rows = look.createStatement().executeQuery("SELECT id_no, phone FROM con_party")) {
            while (rows.next()) {
                assertTrue(rows.getString(1).startsWith("sealed:")
                        && rows.getString(2).startsWith("sealed:"));
            }
        }
        Party shown =
                counter.service.detail(id, false).content().of(PartyRole.LESSEE).get(0);
        assertEquals("3101**********0027", shown.idNo());
        assertEquals("137****1111", shown.phone());
        assertEquals("张**", counter.service.detail(id, false).house().ownerName());
        assertEquals(
                Counter.LESSEE,
                counter.service
                        .detail(id, true)
                        .content()
                        .of(PartyRole.LESSEE)
                        .get(0)
                        .idNo());
        assertTrue(counter.audited.contains("contract.pii.view contract/" + id));
        assertEquals(1, counter.service.ofParty(Counter.LESSEE, 1, 10).total());
        assertEquals(0, counter.service.ofParty(Counter.OTHER_LESSEE, 1, 10).total());
    }

    @Test
    public void aMaskThatComesBackMeansWhatIsStored() {
        long id = counter.filled("101", null, Counter.content(Counter.terms("2026-04-01", "2027-03-31")));
        Content shown = counter.service.detail(id, false).content();
        counter.drafting.edit(id, counter.version(id), shown);
        Content kept = counter.contents.read(id);
        assertEquals(Counter.LESSEE, kept.of(PartyRole.LESSEE).get(0).idNo());
        assertEquals("13701111111", kept.of(PartyRole.LESSEE).get(0).phone());
        assertEquals(shown.parties().get(0).id(), kept.parties().get(0).id());
        // A mask without the id that was shown names nobody.
        Content stranger = new Content(
                shown.terms(), shown.parties().stream().map(Party::unknown).toList());
        assertEquals(
                400,
                Counter.refused(() -> counter.drafting.edit(id, counter.version(id), stranger))
                        .status());
    }
}
