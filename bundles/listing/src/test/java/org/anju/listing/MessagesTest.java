package org.anju.listing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.anju.listing.model.ListingAction;
import org.anju.listing.model.Request;
import org.anju.listing.store.VerificationRow;
import org.junit.Test;

public class MessagesTest {
    private final Counter counter = new Counter();

    @Test
    public void numbersInWhatTheReviewerWroteAreMasked() {
        counter.settingsInForce.put("listing.manual.enabled", true);
        Request unknown = new Request(
                Counter.DIVISION,
                "99",
                "村集体证明12号",
                "张三",
                null,
                Counter.OWNER_ID,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        VerificationRow row = counter.verifying.verify(unknown, null);
        counter.people.now(People.REVIEWER);
        String reason = "产权人证件号" + Counter.OWNER_ID + "与证明不符";
        counter.listings.decide(row.id(), ListingAction.REJECT, row.version(), reason);
        String told = counter.events.toString();
        assertTrue(told, told.contains("与证明不符"));
        assertFalse(told, told.contains(Counter.OWNER_ID));
        assertEquals(reason, counter.row(row.id()).reason());
    }
}
