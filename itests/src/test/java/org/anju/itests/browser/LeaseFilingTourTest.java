package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Outside;
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

/** 合同备案 in the browser, from the application to the certificate and the end of the filing. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class LeaseFilingTourTest {
    private static final Chromium CHROMIUM = new Chromium();
    private static final Outside OUTSIDE =
            new Outside("lease-filings").with("account", "account.captcha.enabled", "false");
    private static final People PEOPLE = new People(CHROMIUM, OUTSIDE, false);
    private static final String NO_RIGHT = "合同备案审核需要使用具有审核权限的角色用户进行审核";
    private static final String REASON = "要件不清晰，请重新上传";
    private static final String SIGNING_FIRST = "/api/v1/platform/parameters/contract.filing.require_online_signing";

    private static City city;
    private static LeaseFilingDesk desk;
    private static Person reviewer;
    private static String certNo;
    private static String number;
    private static long contract;
    private static long filing;

    @ClassRule
    public static final RuleChain RULES =
            RuleChain.outerRule(CHROMIUM).around(OUTSIDE).around(PEOPLE);

    @Rule
    public final TestWatcher watcher = PEOPLE.watcher();

    /** An institution with a signed contract of a registered house, and a reviewer of the district. */
    @BeforeClass
    public static void people() {
        city = City.of(OUTSIDE);
        Filings.Filed institution = new Filings(city, City.HUANGPU).filed();
        Contracts contracts = new Contracts(city, institution);
        certNo = Houses.registered(city.admin());
        JsonNode signed = contracts.signed(Contracts.house(certNo), Contracts.day(0), Contracts.day(365));
        contract = signed.get("id").asLong();
        number = signed.at("/summary/contractNo").asText();
        Contracts.verificationRequired(city, true);
        desk = new LeaseFilingDesk(admin(institution), OUTSIDE.data().resolve("papers"));
        reviewer = official("reviewer", "GOV_REVIEWER");
    }

    private static Person admin(Filings.Filed institution) {
        JsonNode session =
                institution.admin().get("/api/v1/platform/session").expect(200).json();
        Person person = PEOPLE.person("institution");
        person.logIn("/org", session.at("/user/login").asText(), City.PASSWORD, null);
        person.page().waitForURL("**/home");
        return person;
    }

    private static Person official(String name, String post) {
        String first = city.create(name + "01", City.HUANGPU, post);
        Person person = PEOPLE.person(name);
        person.logIn("/gov", name + "01", first, null);
        person.changeFirstPassword(first, City.PASSWORD);
        return person;
    }

    @Before
    public void goOnFromTheStepBefore() {
        Assume.assumeFalse("an earlier step failed", PEOPLE.failed());
    }

    @Test
    @Accepts({135, 138})
    public void step01AnInstitutionAppliesForASignedContract() {
        desk.offered();
        desk.comesFromTheContract(contract, number);
        desk.begins();
        desk.checksByNumber(number);
    }

    @Test
    @Accepts(139)
    public void step02TheCertificateOfTheHouseLeadsToTheSameContract() {
        desk.checksByCertificate(certNo);
        desk.offersTheContract(number);
        desk.goesOn();
        desk.submits();
        filing = city.admin()
                .get("/api/v1/contract/filings?view=REVIEWS")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asLong();
    }

    /** Who may look and not review is told why. */
    @Test
    @Accepts(162)
    public void step03WhoHasNoRightToReviewIsToldSo() {
        Person clerk = official("clerk", "GOV_CLERK");
        clerk.offered(LeaseFilingDesk.GROUP, "备案申请", "备案列表");
        clerk.open("/contract/filing-reviews/" + filing).see(NO_RIGHT);
        assertThat(clerk.button("通过")).hasCount(0);
        clerk.look("filing-no-right");
    }

    @Test
    public void step04AReviewerReturnsItAndPassesItWhenCorrected() {
        reviewer.offered(LeaseFilingDesk.GROUP, "备案审核", "备案列表");
        opensTheReview();
        Locator facts = reviewer.page().locator("#aj-main");
        assertThat(facts).containsText("**********");
        reviewer.button("显示完整信息").click();
        assertThat(facts).not().containsText("**********");
        reviewer.look("filing-review");
        decides("退回", REASON);
        desk.correctsAfter(REASON);
        opensTheReview();
        decides("通过", "同意");
    }

    private static void opensTheReview() {
        reviewer.open("/home");
        reviewer.menu(LeaseFilingDesk.GROUP, "备案审核");
        Locator first = reviewer.page().locator(".aj-table tbody a").first();
        first.click();
        reviewer.see("审核意见");
    }

    private static void decides(String action, String opinion) {
        reviewer.page().locator("#aj-review-opinion").fill(opinion);
        reviewer.button(action).click();
        reviewer.page()
                .getByRole(AriaRole.DIALOG)
                .locator(".el-dialog__footer .el-button")
                .last()
                .click();
        reviewer.see("本件当前无需您办理");
        reviewer.settle();
    }

    @Test
    public void step05ItIsListedAndCertified() {
        String filingNo = desk.opensTheFiling();
        desk.seesItFiledAtTheContract(contract, filingNo);
        desk.seesTheCertificate(filingNo);
        String url = city.admin()
                .get("/api/v1/contract/filings/" + filing)
                .expect(200)
                .json()
                .get("checkUrl")
                .asText();
        Person visitor = PEOPLE.withPhone("passer-by");
        visitor.open(url.substring(url.indexOf("/v/contract-filing/"))).see("有效");
        assertThat(visitor.page().locator(".ph-check")).containsText(filingNo);
        visitor.look("phone-filing-check");
    }

    @Test
    public void step06ItEndsWhenBothAgree() {
        desk.opensTheFiling();
        desk.appliesForCancellation();
        opensTheReview();
        decides("通过", "同意");
        Person clerk = PEOPLE.person("clerk");
        clerk.open("/contract/filings/" + filing).see("已注销");
    }

    /** While online signing comes first a paper contract is refused; then it is recorded and filed. */
    @Test
    @Accepts(137)
    public void step07APaperContractIsRecordedWhereTheCityAllowsIt() {
        String other = Houses.registered(city.admin());
        desk.begins();
        desk.checksByCertificate(other);
        desk.isRefusedWithoutSigning();
        city.admin().put(SIGNING_FIRST, Map.of("value", "false")).expect(200);
        desk.checksAgain();
        desk.goesOn();
        desk.records();
        desk.submits();
    }

    @Test
    public void step08AHouseThatNobodyVerifiedIsRecordedWhereTheCityAllowsIt() {
        Contracts.verificationRequired(city, false);
        desk.typesAHouse(Houses.number());
        Contracts.verificationRequired(city, true);
    }

    @Test
    public void step09APhoneShowsTheSame() {
        Person phone = PEOPLE.withPhone("phone-reviewer");
        phone.logIn("/gov", "reviewer01", City.PASSWORD, null);
        phone.page().waitForURL("**/home");
        phone.open("/contract/filings").see("备案号");
        phone.look("phone-filings");
        phone.open("/contract/filing-reviews");
        phone.page().locator(".ph-card").first().click();
        phone.see("审核意见");
        phone.see("附属设施、物品");
        phone.button("显示完整信息").click();
        phone.see(Houses.OWNER_ID);
        phone.look("phone-filing-review");
        phone.open("/contract/filing-reviews/" + filing).button("查看租赁合同").click();
        phone.see(number);
        phone.look("phone-contract");
    }
}
