package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Practitioners;
import org.junit.Assume;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TestWatcher;
import org.junit.runners.MethodSorters;

/** 从业人员信息卡 in the browser, from the LOGO to the public check: each step goes on from what the one before left. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class CardTourTest {
    private static final Chromium CHROMIUM = new Chromium();
    private static final Outside OUTSIDE = new Outside("cards").with("account", "account.captcha.enabled", "false");
    private static final People PEOPLE = new People(CHROMIUM, OUTSIDE, false);
    private static final String NAME = "小明51";
    private static final String REASON = "头像照片不符合要求，请重新上传";

    private static Practitioners practitioners;
    private static CardDesk desk;
    private static IssuedCards cards;
    private static VerificationDesk district;
    private static String check;

    @ClassRule
    public static final RuleChain RULES =
            RuleChain.outerRule(CHROMIUM).around(OUTSIDE).around(PEOPLE);

    @Rule
    public final TestWatcher watcher = PEOPLE.watcher();

    /** A filed institution with its admin, and a verifier of its district; both log in on the page. */
    @BeforeClass
    public static void people() {
        City city = City.of(OUTSIDE);
        practitioners = new Practitioners(new Filings(city, City.HUANGPU));
        String login = practitioners
                .admin()
                .get("/api/v1/platform/session")
                .expect(200)
                .json()
                .at("/user/login")
                .asText();
        Person admin = PEOPLE.person("institution");
        admin.logIn("/org", login, City.PASSWORD, null);
        admin.page().waitForURL("**/home");
        String first = city.create("verifier01", City.HUANGPU, "GOV_REVIEWER");
        Person verifier = PEOPLE.person("verifier");
        verifier.logIn("/gov", "verifier01", first, null);
        verifier.changeFirstPassword(first, City.PASSWORD);
        desk = new CardDesk(admin, OUTSIDE.data().resolve("scans"));
        cards = new IssuedCards(admin);
        district = new VerificationDesk(verifier);
    }

    @Before
    public void goOnFromTheStepBefore() {
        Assume.assumeFalse("an earlier step failed", PEOPLE.failed());
    }

    @Test
    @Accepts({29, 33, 34, 35})
    public void step01TheAdminSavesADraftThatIsListedBeforeItCanBeSubmitted() {
        desk.offered();
        desk.begins();
        desk.fillsIn(NAME);
        desk.saves(NAME);
    }

    @Test
    @Accepts({26, 27})
    public void step02LogoAndShortNameComeFirst() {
        desk.isRefusedWithoutLogo(NAME);
        desk.uploadsTheLogo();
        desk.submits(NAME);
    }

    @Test
    @Accepts({30, 45})
    public void step03TheDistrictReturnsItWithAReasonAndPassesItWhenCorrected() {
        district.announced(1);
        district.returns(NAME, REASON);
        desk.corrects(NAME, REASON);
        district.passes(NAME);
    }

    @Test
    @Accepts({50, 53, 54, 56})
    public void step04TheAdminActivatesAndSeesTheCard() {
        desk.activates(NAME);
        cards.opensTheCard(NAME);
        check = cards.checkAddress();
    }

    @Test
    public void step04aAnybodyMayCheckTheCard() {
        Person visitor = PEOPLE.withPhone("passer-by");
        visitor.open(check).see("有效");
        assertThat(visitor.page().locator(".ph-check")).containsText(NAME);
        visitor.look("phone-card-check");
        visitor.open("/v/card/nobody").see("未查询到相关信息，请谨防假冒");
    }

    @Test
    @Accepts({46, 49})
    public void step05NobodyIsEnteredTwice() {
        desk.isRefusedASecondCase();
    }

    @Test
    @Accepts({31, 32, 44})
    public void step06SeveralAreDeletedAndSubmittedAtOnce() {
        for (String name : new String[] {"陈明一", "陈明二", "陈明三", "朱一九", "朱二九", "朱三九"}) {
            practitioners.draft(name);
        }
        desk.deletesAll("陈明", 3);
        desk.submitsAll("朱", 3, "朱一九", "朱二九", "朱三九");
        district.passesAll(3);
    }

    @Test
    @Accepts({51, 57, 58, 60})
    public void step07SeveralAreActivatedAtOnceAndFoundByName() {
        desk.activatesAll(3);
        cards.findsByName("二九", "朱二九", "朱一九");
    }

    @Test
    @Accepts({74, 75, 76, 77})
    public void step08AChangeIsVerifiedAndActivatedAgain() {
        cards.changes(NAME, "区域经理");
        PEOPLE.withPhone("passer-by").open(check).see("有效");
        district.passesChange(NAME, "区域经理");
        cards.seesEdition(NAME, 1);
        desk.activates(NAME);
        cards.seesEdition(NAME, 2);
        PEOPLE.withPhone("passer-by").open(check).see("旧版信息卡");
        check = cards.checkAddress();
        PEOPLE.withPhone("passer-by").open(check).see("有效");
    }

    @Test
    @Accepts({61, 62, 63, 64, 66, 67, 68, 78, 79, 80})
    public void step09ACancelledCardIsHistory() {
        cards.cancels(NAME);
        district.passesCancellation(NAME);
        cards.findsInHistory(NAME);
        PEOPLE.withPhone("passer-by").open(check).see("已注销");
    }

    @Test
    @Accepts(95)
    public void step10TheAuthorityLooksAtInstitutionsStoresAndPeople() {
        district.looksAtSubjects(practitioners.institutionName(), "朱二九");
    }

    @Test
    public void step11APhoneShowsTheSame() {
        Person verifier = PEOPLE.withPhone("phone-verifier");
        verifier.logIn("/gov", "verifier01", City.PASSWORD, null);
        verifier.page().waitForURL("**/home");
        practitioners.waiting("张三丰");
        verifier.open("/practitioner/verification").see("张三丰");
        verifier.page().locator(".ph-card").first().click();
        verifier.see("人员基本信息");
        verifier.look("phone-verify");
        verifier.button("核验通过").click();
        verifier.button("确定").click();
        verifier.see("已通过");
        verifier.open("/practitioner/cards").see("朱二九");
        verifier.page().locator(".ph-card").first().click();
        verifier.see("长按图片保存到相册");
        verifier.look("phone-card");
    }

    @Test
    @Accepts(82)
    public void step12AnOperatorIsClosedBeforeHisCardIsCancelled() {
        JsonNode card = practitioners.card("孙一");
        JsonNode operator = practitioners.operator(card);
        cards.isRefusedToCancelTheOperator("孙一");
        practitioners.close(operator);
        cards.cancels("孙一");
    }
}
