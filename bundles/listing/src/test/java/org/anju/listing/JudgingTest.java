package org.anju.listing;

import static org.anju.listing.Counter.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;

import java.util.List;
import org.anju.api.notify.Notification;
import org.anju.listing.model.ListingAction;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Request;
import org.anju.listing.store.VerificationRow;
import org.junit.Test;

/** 人工核验 of what is in no register (LST-T04). */
public class JudgingTest {
    private static final Request OTHER = Counter.certificate("99", "村集体证明12号");

    private final Counter counter = new Counter();

    @Test
    public void peopleJudgeWhatIsInNoRegister() {
        counter.settingsInForce.put("listing.manual.enabled", true);
        VerificationRow row = counter.verifying.verify(OTHER, null);
        assertEquals(ListingState.MANUAL, row.state());
        counter.settingsInForce.put("listing.manual.enabled", false);
        assertEquals("未查询到该产权证号对应的房屋信息", counter.verifying.verify(OTHER, null).reason());
    }

    @Test
    public void peopleJudgeInTheirDistrict() {
        counter.settingsInForce.put("listing.manual.enabled", true);
        VerificationRow first = counter.verifying.verify(OTHER, null);
        VerificationRow second = counter.verifying.verify(OTHER, null);
        assertEquals(List.of(Notification.EVENT, Notification.EVENT), counter.eventTypes());
        counter.people.now(People.ELSEWHERE);
        assertEquals(
                404,
                refused(() -> counter.listings.decide(first.id(), ListingAction.PASS, first.version(), null))
                        .status());
        counter.people.now(People.REVIEWER);
        assertEquals(
                400,
                refused(() -> counter.listings.decide(second.id(), ListingAction.REJECT, second.version(), null))
                        .status());
        assertNull("nobody verified it yet", counter.row(first.id()).verifiedAt());
        counter.now = counter.now.plusSeconds(7200);
        counter.listings.decide(first.id(), ListingAction.PASS, first.version(), null);
        counter.listings.decide(second.id(), ListingAction.REJECT, second.version(), "证明不清楚");
        assertEquals("HY1", counter.row(first.id()).code());
        var byHand = counter.verifier.find("HY1").orElseThrow();
        assertEquals(byHand.fuzzyAddress(), byHand.address());
        assertFalse(byHand.address().isBlank());
        assertEquals("证明不清楚", counter.row(second.id()).reason());
        assertEquals(counter.now, counter.row(first.id()).verifiedAt());
        assertEquals(counter.now, counter.row(second.id()).verifiedAt());
        assertEquals(counter.now.minusSeconds(7200), counter.row(second.id()).createdAt());
    }

    @Test
    public void aDecisionSaysWhatItDecides() {
        var problem = refused(() -> counter.listings.decide(1, null, 2, null));
        assertEquals(400, problem.status());
        assertEquals("action", problem.fields().get(0).field());
        assertEquals("核验结果不能为空", problem.getMessage());
    }
}
