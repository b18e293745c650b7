package org.anju.listing;

import static org.anju.listing.Counter.refused;
import static org.anju.listing.Counter.request;
import static org.anju.listing.Counter.room;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.anju.api.contract.LeaseDirectory.Lease;
import org.anju.api.listing.HouseNames;
import org.anju.api.listing.ListingEvents;
import org.anju.api.listing.RoomRules;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.listing.model.Channel;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Request;
import org.anju.listing.store.VerificationFilter;
import org.anju.listing.store.VerificationRow;
import org.junit.Test;

/** 确定: what is typed, what passes and what does not (LST-R01, LST-R05, LST-R06, LST-R08, LST-R15). */
public class VerifyingTest {
    private final Counter counter = new Counter();

    @Test
    public void givesACodeToAHouseThatIsRealAndFree() {
        counter.register(Counter.house());
        VerificationRow row = counter.verified();
        assertEquals(ListingState.PASSED, row.state());
        assertEquals("HY1", row.code());
        assertEquals(24, row.token().length());
        assertEquals(LocalDate.of(2026, 6, 8), row.validUntil());
        assertEquals(Counter.house().address(), row.address());
        assertTrue(row.mortgaged());
        assertEquals("机构1", row.institutionName());
        assertEquals(Channel.PLATFORM, row.channel());
        assertEquals(List.of(ListingEvents.PASSED), counter.eventTypes());
        assertTrue(counter.verifier.find("HY1").orElseThrow().refusal().isEmpty());
    }

    @Test
    public void findsTheCertificateHoweverItIsTyped() {
        counter.register(Counter.house());
        Request typed = new Request(
                Counter.DIVISION,
                "01",
                " 鲁(2019) 滨州市不动产权第0007157号",
                " 张三 ",
                "01",
                "371002198802291019",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertEquals(ListingState.PASSED, counter.verifying.verify(typed, null).state());
    }

    @Test
    public void failsWhatIsUnknownOfAnotherOrNotFreeAndTellsNothingOfTheHouse() {
        VerificationRow unknown = counter.verified();
        assertEquals("未查询到该产权证号对应的房屋信息", unknown.reason());
        counter.register(Counter.house(List.of(Counter.OWNER), "抵押", "查封", "争议"));
        VerificationRow name = counter.verifying.verify(request("李四", Counter.OWNER_ID), null);
        VerificationRow idNo = counter.verifying.verify(request("张三", "310101199003070019"), null);
        assertEquals("产权人信息与登记信息不一致", name.reason());
        assertEquals(name.reason(), idNo.reason());
        assertNull(name.address());
        assertEquals("该房屋已被查封，不能用于租赁", counter.verified().reason());
        counter.register(Counter.house(List.of(Counter.OWNER), "抵押", "争议"));
        assertEquals("该房屋产权存在争议，不能用于租赁", counter.verified().reason());
        counter.register(Counter.house(List.of(Counter.OWNER), "抵押", "不得出租"));
        assertEquals("该房屋为违法建筑或不得出租，不能用于租赁", counter.verified().reason());
        counter.register(Counter.house(List.of(Counter.OWNER), "抵押", "商业"));
        VerificationRow shop = counter.verified();
        assertEquals(ListingState.FAILED, shop.state());
        assertNull(shop.code());
        assertNull(shop.address());
        assertTrue(counter.events.isEmpty());
    }

    /** LST-R08: who claims more room than the house has would crowd people into it. */
    @Test
    public void aRoomIsNotLargerThanItsHouse() {
        counter.register(Counter.house());
        VerificationRow large = counter.verifying.verify(room("1", "01", "89.51", 2), null);
        assertEquals("房间面积大于该房屋的建筑面积，请核对后重新填写", large.reason());
        assertEquals(
                ListingState.PASSED,
                counter.verifying.verify(room("1", "01", "89.50", 2), null).state());
    }

    @Test
    public void keepsEveryVerification() {
        counter.verified();
        counter.register(Counter.house());
        counter.verified();
        var all = new VerificationFilter(null, null, null, null, null, null, null);
        assertEquals(2, counter.listings.list(all, 1, 10).total());
    }

    @Test
    public void mortgageAndLeaseBlockOnlyWhereTheCitySaysSo() {
        counter.register(Counter.house());
        counter.settingsInForce.put("listing.block.mortgage", true);
        assertEquals("该房屋已设定抵押，不能用于租赁", counter.verified().reason());
        counter.settingsInForce.put("listing.block.mortgage", false);
        LocalDate end = LocalDate.of(2026, 12, 31);
        counter.leaseTable.put(Counter.lease(Counter.house().unitNo(), null, end));
        counter.settingsInForce.put("listing.block.leased", true);
        assertEquals("该房屋已出租，不能重复核验", counter.verified().reason());
        counter.settingsInForce.put("listing.block.leased", false);
        assertEquals(end, counter.verified().letUntil());
    }

    /** XDE-14: the lease was signed before the register knew the 不动产单元号, or by the certificate of a co-owner. */
    @Test
    public void aLeaseByAnotherNameIsSeen() {
        counter.register(Counter.house());
        LocalDate end = LocalDate.of(2026, 12, 31);
        counter.leaseTable.put(Counter.lease("371602:01:" + Counter.NUMBER, null, end));
        assertEquals(end, counter.verified().letUntil());
        String site = HouseNames.siteOf(Counter.DIVISION, Counter.house().address());
        for (boolean otherUnit : new boolean[] {false, true}) {
            String key = otherUnit ? "371602111013GB00002F00310099" : "371602:02:滨房权证字第1号";
            HouseNames names = HouseNames.of(key, "371602:02:滨房权证字第1号", site);
            LocalDate begin = LocalDate.of(2026, 1, 1);
            counter.leaseTable.put(new Lease(7, "ZL7", names, null, "HY0", begin, end));
            assertEquals(otherUnit ? null : end, counter.verified().letUntil());
        }
    }

    @Test
    public void namesAllFieldsThatAreMissing() {
        Request empty = new Request(null, " ", null, null, null, null, null, null, null, null, null, null, null);
        Problem problem = refused(() -> counter.verifying.verify(empty, null));
        assertEquals(400, problem.status());
        assertEquals(
                java.util.Set.of("divisionCode", "certType", "certNo", "ownerName", "ownerIdNo"),
                problem.fields().stream().map(FieldProblem::field).collect(Collectors.toSet()));
    }

    @Test
    public void namesOneFieldThatIsMissing() {
        Request noType = Counter.certificate(null, Counter.NUMBER);
        Problem problem = refused(() -> counter.verifying.verify(noType, null));
        assertEquals("证件类型不能为空", problem.getMessage());
    }

    @Test
    public void refusesANumberThatIsNoneOfItsType() {
        Request wrong = Counter.certificate("01", "0007157");
        assertEquals(
                "产权证号格式不正确",
                refused(() -> counter.verifying.verify(wrong, null)).getMessage());
        assertEquals(
                "身份证号码校验位不正确",
                refused(() -> counter.verifying.verify(request("张三", "371002198802291018"), null))
                        .getMessage());
    }

    /** Anybody reads it. */
    @Test
    public void whatThePublicReadsIsShortAndHidesNothing() {
        assertEquals("模糊坐落长度应为2-100个字符", ofFuzzyAddress("路".repeat(101)).getMessage());
        for (String text : List.of("黄河五路\u202E338号", "黄河五路\u200B338号", "黄河五路\n338号", "<b>黄河五路</b>")) {
            assertEquals("模糊坐落格式不正确", ofFuzzyAddress(text).getMessage());
        }
    }

    private Problem ofFuzzyAddress(String text) {
        Request request = new Request(
                Counter.DIVISION,
                "01",
                Counter.NUMBER,
                "张三",
                null,
                Counter.OWNER_ID,
                null,
                null,
                null,
                null,
                null,
                text,
                null);
        return refused(() -> counter.verifying.verify(request, null));
    }

    @Test
    public void letsNoKitchenAndNoCrowdedRoom() {
        counter.register(Counter.house());
        Problem kitchen = refused(() -> counter.verifying.verify(room("1", "11", "20", 1), null));
        assertEquals(422, kitchen.status());
        assertEquals(RoomRules.NOT_TO_LIVE_IN, kitchen.getMessage());
        assertEquals(
                422,
                refused(() -> counter.verifying.verify(room("1", "01", "20", 3), null))
                        .status());
        assertEquals(
                422,
                refused(() -> counter.verifying.verify(room("1", "01", "9.99", 2), null))
                        .status());
        VerificationRow room = counter.verifying.verify(room("1", "01", "10", 2), null);
        assertEquals(ListingState.PASSED, room.state());
        assertEquals(
                "1", counter.verifier.find(room.code()).orElseThrow().room().no());
    }
}
