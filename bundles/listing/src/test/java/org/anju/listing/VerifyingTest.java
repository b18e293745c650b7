package org.anju.listing;

import static org.anju.listing.Counter.refused;
import static org.anju.listing.Counter.request;
import static org.anju.listing.Counter.room;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anju.api.contract.LeaseDirectory.Lease;
import org.anju.api.credit.CreditGrades;
import org.anju.api.listing.ListingEvents;
import org.anju.api.listing.PropertyRegister.Holder;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.listing.RoomRules;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.api.redblack.BlackList;
import org.anju.listing.model.Channel;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Permissions;
import org.anju.listing.model.Request;
import org.anju.listing.store.VerificationFilter;
import org.anju.listing.store.VerificationRow;
import org.junit.Test;

/** 确定: what passes, what does not, and what is nobody's fault (LST-R01 … LST-R11, LST-R14). */
public class VerifyingTest {
    private final Counter counter = new Counter();

    private static Property but(boolean seized, boolean disputed, boolean unlettable, boolean residential) {
        Property house = Counter.house();
        return new Property(
                house.unitNo(),
                house.address(),
                house.area(),
                residential ? house.use() : "商业",
                residential,
                house.holders(),
                house.ownership(),
                house.mortgaged(),
                seized,
                disputed,
                unlettable);
    }

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
        counter.register(but(true, true, false, true));
        VerificationRow name = counter.verifying.verify(request("李四", Counter.OWNER_ID), null);
        VerificationRow idNo = counter.verifying.verify(request("张三", "310101199003070019"), null);
        assertEquals("产权人信息与登记信息不一致", name.reason());
        assertEquals(name.reason(), idNo.reason());
        assertNull(name.address());
        assertEquals("该房屋已被查封，不能用于租赁", counter.verified().reason());
        counter.register(but(false, true, false, true));
        assertEquals("该房屋产权存在争议，不能用于租赁", counter.verified().reason());
        counter.register(but(false, false, true, true));
        assertEquals("该房屋为违法建筑或不得出租，不能用于租赁", counter.verified().reason());
        counter.register(but(false, false, false, false));
        VerificationRow shop = counter.verified();
        assertEquals(ListingState.FAILED, shop.state());
        assertNull(shop.code());
        assertNull(shop.address());
        assertTrue(counter.events.isEmpty());
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
        counter.leaseTable.put(
                new Lease(7, "ZL7", Counter.house().unitNo(), null, "HY0", LocalDate.of(2026, 1, 1), end));
        counter.settingsInForce.put("listing.block.leased", true);
        assertEquals("该房屋已出租，不能重复核验", counter.verified().reason());
        counter.settingsInForce.put("listing.block.leased", false);
        assertEquals(end, counter.verified().letUntil());
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
        Request noType = new Request(
                Counter.DIVISION,
                null,
                Counter.NUMBER,
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
        Problem problem = refused(() -> counter.verifying.verify(noType, null));
        assertEquals("证件类型不能为空", problem.getMessage());
    }

    @Test
    public void refusesANumberThatIsNoneOfItsType() {
        Request wrong = new Request(
                Counter.DIVISION,
                "01",
                "0007157",
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

    @Test
    public void aRoomIsOneHoweverItIsSpelled() {
        counter.register(Counter.house());
        VerificationRow first = counter.verifying.verify(room("101", "01", "10", 2), null);
        assertEquals(
                first.id(),
                counter.verifying.verify(room("１０１ 室", "01", "10", 2), null).id());
        LocalDate end = LocalDate.of(2026, 12, 31);
        counter.leaseTable.put(
                new Lease(7, "ZL7", Counter.house().unitNo(), "Ａ", "HY0", LocalDate.of(2026, 1, 1), end));
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
        Property house = Counter.house();
        Holder other = new Holder("李四", "01", "310101199003070019");
        counter.register(new Property(
                house.unitNo(),
                house.address(),
                house.area(),
                house.use(),
                true,
                List.of(house.holders().get(0), other),
                "02",
                false,
                false,
                false,
                false));
        VerificationRow first = counter.verified();
        VerificationRow second = counter.verifying.verify(request(other.name(), other.idNo()), null);
        assertEquals(ListingState.PASSED, second.state());
        assertNotEquals(first.code(), second.code());
        assertEquals(
                "李四", counter.verifier.find(second.code()).orElseThrow().owner().name());
    }

    @Test
    public void aRentalEnterpriseShutsOutOwnerAndOtherRentalEnterprises() {
        counter.settingsInForce.put("listing.exclusive_for_operator", true);
        counter.settingsInForce.put("listing.public.enabled", true);
        counter.register(Counter.house());
        counter.people.now(People.staffOf(2));
        assertEquals(ListingState.PASSED, counter.verified().state());
        counter.people.now(People.staffOf(3));
        assertEquals("该房源已由住房租赁企业核验，不能重复核验", counter.verified().reason());
        counter.people.now(People.citizen(90, "张三"));
        assertEquals("该房源已由住房租赁企业核验，不能重复核验", counter.verified().reason());
        counter.people.now(People.staffOf(1));
        assertEquals(ListingState.PASSED, counter.verified().state());
    }

    @Test
    public void endsTryingAfterSoManyFailuresADay() {
        counter.settingsInForce.put("listing.max_failed_per_day", 2);
        counter.verified();
        counter.verified();
        Problem problem = refused(counter::verified);
        assertEquals(429, problem.status());
        // 10:00 in China: fourteen hours are left.
        assertEquals(14 * 3600, problem.retryAfter());
        counter.people.now(People.staffOf(4));
        assertEquals(ListingState.FAILED, counter.verified().state());
        counter.people.now(People.staffOf(1));
        counter.later(Duration.ofHours(14));
        assertEquals(ListingState.FAILED, counter.verified().state());
    }

    /** What another domain refused counts as well, and stays counted when it was too much. */
    @Test
    public void ownersGuessedAtElsewhereAreAttempts() {
        counter.settingsInForce.put("listing.max_failed_per_day", 3);
        counter.verifier.refuseUsedUp();
        counter.verified();
        counter.verifier.failed(1);
        counter.verifier.refuseUsedUp();
        assertEquals(429, refused(() -> counter.verifier.failed(2)).status());
        assertEquals(429, refused(counter.verifier::refuseUsedUp).status());
        assertEquals(429, refused(counter::verified).status());
        counter.people.now(People.staffOf(4));
        counter.verifier.refuseUsedUp();
        counter.people.now(People.staffOf(1));
        counter.later(Duration.ofHours(14));
        counter.verifier.refuseUsedUp();
    }

    @Test
    public void aRegisterThatFailsIsNobodysFault() {
        counter.register(Counter.house());
        counter.settingsInForce.put("listing.register.timeout_ms", 50);
        counter.settingsInForce.put("listing.max_failed_per_day", 1);
        for (var fault :
                java.util.Map.of("slow", 504, "down", 504, "nonsense", 502).entrySet()) {
            counter.settingsInForce.put("listing.register.local.fault", fault.getKey());
            Problem problem = refused(counter::verified);
            assertEquals((int) fault.getValue(), problem.status());
            assertEquals("UPSTREAM", problem.code());
            assertTrue(problem.getMessage().startsWith("房源核验返回报文解析错误"));
            String trace = problem.getMessage().replaceAll(".*流水号|）", "");
            assertTrue(trace, trace.matches("[0-9a-f]{32}"));
            assertEquals(trace, counter.sheets.of(trace).traceId());
            VerificationRow kept = counter.rows.failedIn(trace).orElseThrow();
            assertEquals(ListingState.ERROR, kept.state());
            assertEquals(
                    fault.getKey().equals("nonsense"),
                    counter.answers.of(kept.id()).orElseThrow().answer() != null);
        }
        counter.settingsInForce.put("listing.register.local.fault", "off");
        assertEquals(ListingState.PASSED, counter.verified().state());
    }

    @Test
    public void aProblemSheetIsOnlyForWhoHadTheProblem() {
        counter.settingsInForce.put("listing.register.local.fault", "down");
        String trace = refused(counter::verified).getMessage().replaceAll(".*流水号|）", "");
        counter.people.now(People.staffOf(4));
        assertEquals(404, refused(() -> counter.sheets.of(trace)).status());
        counter.people.now(People.REVIEWER);
        assertFalse(counter.sheets.of(trace).description().contains(Counter.OWNER_ID));
    }

    @Test
    public void asksNoMoreAfterFailuresInARow() {
        counter.register(Counter.house());
        counter.settingsInForce.put("listing.register.breaker.failures", 2);
        counter.settingsInForce.put("listing.register.local.fault", "down");
        refused(counter::verified);
        refused(counter::verified);
        counter.settingsInForce.put("listing.register.local.fault", "off");
        assertEquals(504, refused(counter::verified).status());
        counter.later(Duration.ofSeconds(30));
        assertEquals(ListingState.PASSED, counter.verified().state());
    }

    @Test
    public void peopleJudgeWhatIsInNoRegister() {
        counter.settingsInForce.put("listing.manual.enabled", true);
        Request other = new Request(
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
        VerificationRow row = counter.verifying.verify(other, null);
        assertEquals(ListingState.MANUAL, row.state());
        counter.settingsInForce.put("listing.manual.enabled", false);
        assertEquals("未查询到该产权证号对应的房屋信息", counter.verifying.verify(other, null).reason());
    }

    @Test
    public void eachChannelNeedsItsGrant() {
        counter.register(Counter.house());
        for (Channel channel : Channel.OF_CLIENTS) {
            counter.people.now(People.client(channel.permission()));
            assertEquals(channel, counter.verified().channel());
            counter.later(Duration.ofDays(91));
        }
        counter.people.now(People.client("listing.check"));
        assertEquals(403, refused(counter::verified).status());
        counter.people.now(People.client(Permissions.VERIFY_SHARED));
        assertEquals(
                403,
                refused(() -> counter.verifying.verify(request(), "MARKET")).status());
        counter.people.now(People.client(Permissions.VERIFY_SHARED, Permissions.VERIFY_MARKET));
        assertEquals(400, refused(counter::verified).status());
        assertEquals(
                Channel.MARKET, counter.verifying.verify(request(), "MARKET").channel());
    }

    @Test
    public void thePublicVerifiesItsOwnHousesWhereTheCityLetsIt() {
        counter.register(Counter.house());
        counter.people.now(People.citizen(90, "张三"));
        assertEquals(403, refused(counter::verified).status());
        counter.settingsInForce.put("listing.public.enabled", true);
        assertEquals(Channel.PUBLIC_WX, counter.verified().channel());
        counter.people.now(People.citizen(91, "李四"));
        assertEquals("只能核验本人的房屋", refused(counter::verified).getMessage());
    }

    @Test
    public void authoritiesVerifyInTheirDivision() {
        counter.register(Counter.house());
        counter.people.now(People.ELSEWHERE);
        assertEquals("房屋区域不在您的管辖范围内", refused(counter::verified).getMessage());
        counter.people.now(People.REVIEWER);
        assertEquals(ListingState.PASSED, counter.verified().state());
    }

    @Test
    public void refusesWhoIsNotFiledListedOrGradedTooLow() {
        counter.register(Counter.house());
        counter.people.now(People.staffOf(9));
        assertEquals("RULE LST-R11", refused(counter::verified).code());
        counter.people.now(People.staffOf(1));
        counter.settingsInForce.put("listing.check_blacklist", true);
        assertEquals("所需功能模块未启用：红黑名单", refused(counter::verified).getMessage());
        String owner = counter.secrets.hash(Counter.OWNER_ID);
        BlackList list = hash -> hash.equals(owner) ? Optional.of("欠租") : Optional.empty();
        Counter.bind(counter.blackLists, "present", list);
        assertEquals("该产权人已被列入黑名单，不能办理房源核验", refused(counter::verified).getMessage());
        counter.settingsInForce.put("listing.check_blacklist", false);
        CreditGrades bad = hash -> Optional.of("D");
        Counter.bind(counter.grades, "present", bad);
        assertEquals("RULE CRE-R06", refused(counter::verified).code());
        assertNotNull(counter.settings.today());
    }
}
