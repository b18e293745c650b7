package org.anju.listing;

import static org.anju.listing.Counter.request;
import static org.anju.listing.Counter.room;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.anju.api.listing.PropertyRegister.Holder;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Request;
import org.anju.listing.store.VerificationRow;
import org.junit.Test;

/** Which code a house gets, and whose it is (LST-R07). */
public class CodeTest {
    private final Counter counter = new Counter();

    @Test
    public void givesTheSameCodeAgainWhileItIsValid() {
        counter.register(Counter.house());
        VerificationRow first = counter.verified();
        assertEquals(first.id(), counter.verified().id());
        VerificationRow room = counter.verifying.verify(room("1", "01", "10", 2), null);
        assertNotEquals(first.code(), room.code());
        counter.people.now(People.staffOf(4));
        assertNotEquals(first.code(), counter.verified().code());
        counter.people.now(People.staffOf(1));
        counter.later(Duration.ofDays(91));
        assertNotEquals(first.code(), counter.verified().code());
    }

    /** Who mistyped the room, or did not say where it is, says it again; what he leaves out stays. */
    @Test
    public void theSameCodeHasWhatWasTypedLast() {
        counter.register(Counter.house());
        long id = counter.verifying.verify(room("1", "01", "30", 2), null).id();
        Request again = new Request(
                Counter.DIVISION,
                "01",
                Counter.NUMBER,
                "张三",
                null,
                Counter.OWNER_ID,
                "2",
                "1",
                "02",
                new BigDecimal("12"),
                1,
                "黄河五路",
                "WT1");
        assertEquals(id, counter.verifying.verify(again, null).id());
        assertRoom(id, "02", "12");
        assertEquals(
                id, counter.verifying.verify(room("1", "01", "13", 2), null).id());
        assertRoom(id, "01", "13");
    }

    private void assertRoom(long id, String use, String area) {
        VerificationRow row = counter.row(id);
        assertEquals(use, row.roomUse());
        assertEquals(0, new BigDecimal(area).compareTo(row.roomArea()));
        assertEquals("黄河五路", row.fuzzyAddress());
        assertEquals("WT1", row.entrustNo());
    }

    @Test
    public void aRoomIsOneHoweverItIsSpelled() {
        counter.register(Counter.house());
        VerificationRow first = counter.verifying.verify(room("101", "01", "10", 2), null);
        assertEquals(
                first.id(),
                counter.verifying.verify(room("１０１ 室", "01", "10", 2), null).id());
        LocalDate end = LocalDate.of(2026, 12, 31);
        counter.leaseTable.put(Counter.lease(Counter.house().unitNo(), "Ａ", end));
        counter.settingsInForce.put("listing.block.leased", true);
        assertEquals(
                "该房屋已出租，不能重复核验",
                counter.verifying.verify(room("a 室", "01", "10", 2), null).reason());
        assertEquals(
                ListingState.PASSED,
                counter.verifying.verify(room("b", "01", "10", 2), null).state());
    }

    @Test
    public void eachRightHolderHasACodeOfHisOwn() {
        Holder other = new Holder("李四", "01", "310101199003070019");
        counter.register(Counter.house(List.of(Counter.OWNER, other)));
        VerificationRow first = counter.verified();
        VerificationRow second = counter.verifying.verify(request(other.name(), other.idNo()), null);
        assertEquals(ListingState.PASSED, second.state());
        assertNotEquals(first.code(), second.code());
        assertEquals(
                "李四", counter.verifier.find(second.code()).orElseThrow().owner().name());
    }
}
