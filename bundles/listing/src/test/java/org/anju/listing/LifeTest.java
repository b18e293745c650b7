package org.anju.listing;

import static org.anju.listing.Counter.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.contract.ContractEvents;
import org.anju.api.contract.LeaseDirectory;
import org.anju.api.event.Event;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.listing.HouseNames;
import org.anju.api.listing.ListingEvents;
import org.anju.api.listing.PropertyRegister.Holder;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.listing.model.ListingState;
import org.anju.listing.store.PropertyTable;
import org.anju.listing.store.VerificationFilter;
import org.anju.listing.store.VerificationRow;
import org.junit.Test;

/** What becomes of a code: used, revoked, invalid, expired (LST-T05 … LST-T08, LST-R12, LST-R13). */
public class LifeTest {
    private static final VerificationFilter ALL = new VerificationFilter(null, null, null, null, null, null, null);
    private static final List<Holder> BUYERS = List.of(new Holder("李四", "01", "310101199003070019"));

    private final Counter counter = new Counter();

    private VerificationRow passed() {
        counter.register(Counter.house());
        return counter.verified();
    }

    private static Event event(String type, Map<String, Object> data) {
        return new Event(1, type, "x/1", Instant.EPOCH, data);
    }

    private void lease(String type, String code) {
        Map<String, Object> data = new HashMap<>();
        data.put("contractId", 7);
        data.put("contractNo", "ZL7");
        data.put("house", Counter.house().unitNo());
        data.put("code", code);
        data.put("from", "2026-01-01");
        data.put("to", "2026-12-31");
        counter.leaseFollower.on(event(type, data));
    }

    @Test
    public void whoAskedMayRevoke() {
        VerificationRow row = passed();
        assertEquals(
                List.of("REVOKE"),
                counter.listings.allowed(row).stream()
                        .map(AllowedAction::action)
                        .toList());
        counter.people.now(People.staffOf(4));
        assertEquals(
                404,
                refused(() -> counter.listings.revoke(row.id(), row.version())).status());
        counter.people.now(People.REVIEWER);
        assertEquals(
                403,
                refused(() -> counter.listings.revoke(row.id(), row.version())).status());
        counter.people.now(People.staffOf(1));
        counter.listings.revoke(row.id(), row.version());
        assertEquals(ListingState.REVOKED, counter.row(row.id()).state());
        assertEquals(List.of(ListingEvents.PASSED, ListingEvents.REVOKED), counter.eventTypes());
        assertEquals(
                List.of("确定", "撤销"),
                counter.listings.history(row.id()).stream()
                        .map(HistoryLine::actionLabel)
                        .toList());
        assertTrue(counter.verifier.find(row.code()).orElseThrow().refusal().isPresent());
        assertFalse(counter.check.of(row.code()).valid());
    }

    @Test
    public void aCodeThatAContractUsesStays() {
        VerificationRow row = passed();
        lease(ContractEvents.SIGNED, row.code());
        lease(ContractEvents.SIGNED, row.code());
        var problem = refused(() -> counter.listings.revoke(row.id(), row.version()));
        assertEquals(409, problem.status());
        assertEquals("该核验码已用于生效合同，不能撤销", problem.getMessage());
        lease(ContractEvents.REVOKED, row.code());
        counter.listings.revoke(row.id(), row.version());
        assertEquals(ListingState.REVOKED, counter.row(row.id()).state());
    }

    /** A contract that is signed at the same moment is seen, because 撤销 waits for it. */
    @Test
    public void aCodeThatIsSignedWithMeanwhileStays() {
        VerificationRow row = passed();
        Counter.bind(counter.leases, "present", new SignedMeanwhile());
        assertEquals(
                409,
                refused(() -> counter.listings.revoke(row.id(), row.version())).status());
        assertEquals(ListingState.PASSED, counter.row(row.id()).state());
    }

    /** Whoever waits for the house finds a lease of it. */
    private static final class SignedMeanwhile implements LeaseDirectory {
        private boolean waited;

        @Override
        public List<Lease> overlaps(HouseNames house, String room, LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public Optional<Lease> ofCode(String code) {
            LocalDate day = LocalDate.of(2026, 3, 10);
            return waited ? Optional.of(new Lease(7, "ZL7", null, null, code, day, day)) : Optional.empty();
        }

        @Override
        public void whileNoneIsSigned(HouseNames house, Runnable work) {
            waited = true;
            work.run();
        }
    }

    @Test
    public void contractsTellWhetherAHouseIsLet() {
        counter.register(Counter.house());
        lease(ContractEvents.SIGNED, "HY0");
        VerificationRow let = counter.verified();
        assertEquals("2026-12-31", let.letUntil().toString());
        lease(ContractEvents.EXPIRED, "HY0");
        counter.later(Duration.ofHours(1));
        VerificationRow free = counter.verified();
        assertEquals(let.code(), free.code());
        assertNull(free.letUntil());
        assertEquals(counter.now, free.verifiedAt());
        assertEquals(let.validUntil(), free.validUntil());
    }

    @Test
    public void aHouseThatIsSoldOrSealedLosesItsCodesWhenAnybodyAsks() {
        VerificationRow row = passed();
        counter.register(Counter.house(BUYERS));
        counter.people.now(People.staffOf(4));
        assertEquals(ListingState.FAILED, counter.verified().state());
        VerificationRow sold = counter.row(row.id());
        assertEquals(ListingState.INVALID, sold.state());
        assertEquals("产权人信息与登记信息不一致", sold.opinion());
        counter.register(Counter.house(List.of(Counter.OWNER)));
        VerificationRow bought = counter.verified();
        assertEquals(ListingState.PASSED, bought.state());
        counter.register(Counter.house(List.of(Counter.OWNER), "查封"));
        counter.people.now(People.staffOf(1));
        assertEquals(ListingState.FAILED, counter.verified().state());
        assertEquals("该房屋已被查封，不能用于租赁", counter.row(bought.id()).opinion());
    }

    /** An import tells at once, before anybody asks. */
    @Test
    public void anImportOfAnotherHolderTakesTheCode() {
        VerificationRow row = passed();
        Property sold = Counter.house(BUYERS);
        counter.database.write(em -> {
            new RegisterFollower(counter.people, counter.store, counter.rows, counter.steps, counter.secrets)
                    .afterwards(counter.properties.put(
                            List.of(new PropertyTable.Entry(Counter.DIVISION, "01", Counter.NUMBER, sold))));
            return null;
        });
        assertEquals(ListingState.INVALID, counter.row(row.id()).state());
        assertEquals("产权人信息与登记信息不一致", counter.row(row.id()).opinion());
    }

    @Test
    public void theCityTakesACodeAwayWithAReason() {
        VerificationRow row = passed();
        counter.people.now(People.REVIEWER);
        assertEquals(
                403,
                refused(() -> counter.listings.invalidate(row.id(), row.version(), "产权变更"))
                        .status());
        counter.people.now(People.CITY);
        var unsaid = refused(() -> counter.listings.invalidate(row.id(), row.version(), " "));
        assertEquals(400, unsaid.status());
        assertEquals("reason", unsaid.fields().get(0).field());
        assertEquals("原因不能为空", unsaid.getMessage());
        counter.listings.invalidate(row.id(), row.version(), "产权变更");
        assertEquals(ListingState.INVALID, counter.row(row.id()).state());
        assertTrue(counter.events.stream()
                .anyMatch(e -> e.getKey().equals(ListingEvents.INVALID)
                        && "产权变更".equals(e.getValue().get("reason"))));
    }

    @Test
    public void codesExpire() {
        VerificationRow row = passed();
        counter.later(Duration.ofDays(90));
        assertEquals(List.of(), counter.expiry.due());
        assertTrue(counter.check.of(row.token()).valid());
        counter.later(Duration.ofDays(1));
        assertFalse(counter.check.of(row.token()).valid());
        assertEquals(List.of(row.id()), counter.expiry.due());
        assertTrue(counter.people.as(org.anju.api.access.Caller.system(), () -> counter.expiry.handle(row.id())));
        assertFalse(counter.expiry.handle(row.id()));
        assertEquals(ListingState.EXPIRED, counter.row(row.id()).state());
        assertTrue(counter.eventTypes().contains(ListingEvents.EXPIRED));
    }

    @Test
    public void aCancelledInstitutionLosesItsCodes() {
        VerificationRow row = passed();
        counter.people.now(People.staffOf(4));
        VerificationRow others = counter.verified();
        Event cancelled = event(InstitutionEvents.CANCELLED, Map.of("institutionId", 1));
        counter.institutionFollower.on(cancelled);
        counter.institutionFollower.on(cancelled);
        assertEquals(ListingState.INVALID, counter.row(row.id()).state());
        assertEquals(ListingState.PASSED, counter.row(others.id()).state());
    }

    @Test
    public void everybodySeesWhatIsHis() {
        VerificationRow row = passed();
        counter.people.now(People.staffOf(4));
        counter.verified();
        assertEquals(1, counter.listings.list(ALL, 1, 10).total());
        assertEquals(404, refused(() -> counter.listings.get(row.id())).status());
        counter.people.now(People.REVIEWER);
        assertEquals(2, counter.listings.list(ALL, 1, 10).total());
        counter.people.now(People.ELSEWHERE);
        assertEquals(0, counter.listings.list(ALL, 1, 10).total());
        counter.people.now(People.citizen(90, "张三"));
        counter.settingsInForce.put("listing.public.enabled", true);
        counter.verified();
        assertEquals(1, counter.listings.list(ALL, 1, 10).total());
    }

    @Test
    public void anybodyLearnsOfACodeButNotOfTheOwner() {
        VerificationRow row = passed();
        counter.people.now(People.citizen(91, "李四"));
        PublicCheck.Shown shown = counter.check.of(row.code());
        assertTrue(shown.valid());
        assertTrue(shown.required());
        assertEquals("滨州市滨城区黄河五路338号3号楼", shown.fuzzyAddress());
        assertFalse(shown.toString().contains("张三"));
        assertEquals("房源核验码无效或已过期", refused(() -> counter.check.of("HY999")).getMessage());
        assertTrue(counter.verifier.find("HY999").isEmpty());
    }

    @Test
    public void theOwnerIsMaskedAndEachLookAtHimIsRecorded() {
        VerificationRow row = passed();
        assertEquals("张*", counter.privacy.masked(row).name());
        assertEquals(403, refused(() -> counter.privacy.shown(row, true)).status());
        counter.people.now(People.CITY);
        assertEquals(Counter.OWNER_ID, counter.privacy.shown(row, true).idNo());
        assertEquals(List.of("listing.pii.view listing/" + row.id()), counter.audited);
    }
}
