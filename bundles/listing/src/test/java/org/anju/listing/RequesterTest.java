package org.anju.listing;

import static org.anju.listing.Counter.refused;
import static org.anju.listing.Counter.request;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.anju.api.credit.CreditGrades;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.problem.Problem;
import org.anju.api.redblack.BlackList;
import org.anju.listing.model.Channel;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Permissions;
import org.junit.Test;

/** Who may verify, for whom he shuts a house out, and how often he may fail (LST-R03, LST-R06, LST-R09, LST-R11). */
public class RequesterTest {
    private final Counter counter = new Counter();

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

    /** LST-R07, LST-R09: the register learned the 不动产单元号 after the code was given. */
    @Test
    public void aHouseThatGotAnotherNameIsTheSame() {
        counter.settingsInForce.put("listing.exclusive_for_operator", true);
        Property known = Counter.house();
        counter.register(new Property(
                null,
                known.address(),
                known.area(),
                known.use(),
                true,
                known.holders(),
                known.ownership(),
                false,
                false,
                false,
                false));
        counter.people.now(People.staffOf(2));
        String code = counter.verified().code();
        counter.register(known);
        counter.people.now(People.staffOf(3));
        assertEquals("该房源已由住房租赁企业核验，不能重复核验", counter.verified().reason());
        counter.people.now(People.staffOf(2));
        assertEquals(code, counter.verified().code());
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

    /** LST-R06 */
    @Test
    public void whoGuessesCodesIsStopped() {
        counter.register(Counter.house());
        String code = counter.verified().code();
        counter.settingsInForce.put("listing.max_failed_per_day", 2);
        assertTrue(counter.verifier.typed(code).isPresent());
        assertTrue(counter.verifier.typed("HY998").isEmpty());
        assertTrue(counter.verifier.typed("HY999").isEmpty());
        assertEquals(429, refused(() -> counter.verifier.typed(code)).status());
    }
}
