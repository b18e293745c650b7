package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.anju.itests.Accepts;
import org.anju.itests.harness.Outside;
import org.junit.Assume;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TestWatcher;
import org.junit.runners.MethodSorters;

/** 机构备案 in the browser, in the order in which a city begins: each step goes on from what the one before left. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class TourTest {
    private static final Chromium CHROMIUM = new Chromium();
    private static final Outside OUTSIDE = new Outside("tour");
    private static final People PEOPLE = new People(CHROMIUM, OUTSIDE);
    private static final String REASON = "经营地址与营业执照不一致，请核对";

    private static String check;

    @ClassRule
    public static final RuleChain RULES =
            RuleChain.outerRule(CHROMIUM).around(OUTSIDE).around(PEOPLE);

    @Rule
    public final TestWatcher watcher = PEOPLE.watcher();

    @Before
    public void goOnFromTheStepBefore() {
        Assume.assumeFalse("an earlier step failed", PEOPLE.failed());
    }

    @Test
    @Accepts({6, 83, 87, 88, 89})
    public void step01TheHomePageLeadsToTheThreePorts() {
        HomePage home = new HomePage(PEOPLE.person("visitor"));
        home.opens();
        home.leadsToThePorts();
    }

    @Test
    public void step02TheAdministratorMustChangeTheFirstPassword() {
        String[] first = OUTSIDE.firstAdministrator();
        Person admin = PEOPLE.person(first[0]);
        admin.logIn("/gov", first[0], first[1], () -> "0000");
        admin.see("验证码错误");
        admin.look("login-refused");
        admin.enter(first[0], first[1], PEOPLE.captcha());
        admin.see("首次登录请修改密码");
        admin.open("/account/users").see("首次登录请修改密码");
        admin.look("password");
        admin.peek("#pw-new");
        admin.changeFirstPassword(first[1], Town.PASSWORD);
        admin.look("workbench-admin");
    }

    @Test
    public void step03TheAdministratorSetsTheOfficeUp() {
        Person admin = PEOPLE.official("admin");
        admin.open("/home").settle();
        assertThat(admin.page().locator("#aj-main .aj-card").first()).hasCSS("background-color", "rgb(255, 255, 255)");
        Town town = new Town(admin);
        town.departments();
        town.post();
        for (String[] user : Town.USERS) {
            String password = town.user(user[0], user[1], user[2]);
            Person person = PEOPLE.person(user[0]);
            person.logIn("/gov", user[0], password, PEOPLE.captcha());
            person.changeFirstPassword(password, Town.PASSWORD);
        }
        town.usersToBeSeen();
        town.aDomainToBeUpdated();
    }

    @Test
    @Accepts({93, 142, 143, 144})
    public void step04TheClerkFilesForAnInstitution() {
        Person clerk = PEOPLE.official("clerk01");
        clerk.offered("机构备案", "机构备案申请", "机构备案列表", "备案变更", "备案注销");
        Filing filing = new Filing(clerk);
        filing.refusesWhatIsMissing();
        filing.fillIn();
        filing.upload(Scan.licence(OUTSIDE.data().resolve("scans"), Filing.NAME, Filing.CODE));
        filing.generateAdmin();
        filing.submit();
        assertThat(clerk.page().locator(".aj-page-head")).containsText("待审核");
        clerk.look("filing-submitted");
    }

    @Test
    public void step04aTheFormKeepsWhatWasTypedAtEveryWidth() {
        Person clerk = PEOPLE.official("clerk01");
        new Filing(clerk).begin();
        Widths widths = new Widths(clerk);
        widths.keep("公司名称", "上海两可住房租赁有限公司", "保存", "下一步");
        widths.settle();
        clerk.form().type("公司名称", "");
    }

    @Test
    public void step05TheReviewerReturnsItWithAReason() {
        Review review = new Review(PEOPLE.official("reviewer01"));
        review.announced();
        review.returned(REASON);
    }

    @Test
    public void step06TheClerkCorrectsAndTheReviewerPasses() {
        Filing filing = new Filing(PEOPLE.official("clerk01"));
        filing.returned(REASON);
        filing.correct();
        new Review(PEOPLE.official("reviewer01")).passed("经营地址");
    }

    @Test
    public void step07NumberHistoryAndCertificateAreThere() {
        FiledInstitution filed = new FiledInstitution(PEOPLE.official("clerk01"));
        String number = filed.open();
        filed.history(REASON);
        filed.procedure();
        filed.certificate(number);
        check = filed.check();
    }

    @Test
    public void step07aAnybodyMayCheckTheCertificate() {
        new Phone(PEOPLE.withPhone("passer-by")).check(check);
        Person visitor = PEOPLE.person("visitor");
        visitor.open(check).see("该机构已办理机构备案");
        visitor.look("check");
    }

    @Test
    public void step08TheInstitutionSeesItsOwnFilingOnly() {
        Person admin = PEOPLE.person("institution");
        admin.open("/");
        admin.page().getByText("机构登录").first().click();
        admin.enter(Filing.adminLogin, Filing.adminPassword, PEOPLE.captcha());
        admin.changeFirstPassword(Filing.adminPassword, Town.PASSWORD);
        OwnInstitution institution = new OwnInstitution(admin);
        institution.filed();
        institution.nothingElse(new Filing(PEOPLE.official("clerk01")).another());
        institution.applications();
        institution.withoutTheServer();
    }

    @Test
    @Accepts(15)
    public void step09AnyWrongOneOfMobilePasswordAndCaptchaFails() {
        Person somebody = PEOPLE.person("somebody");
        somebody.logIn("/org", "13900009999", Town.PASSWORD, PEOPLE.captcha());
        somebody.refused();
        somebody.logIn("/org", Filing.MOBILE, "Wrong#2026", PEOPLE.captcha());
        somebody.refused();
        somebody.logIn("/org", Filing.MOBILE, Town.PASSWORD, () -> "0000");
        somebody.refused();
        somebody.logIn("/org", Filing.MOBILE, Town.PASSWORD, PEOPLE.captcha());
        somebody.page().waitForURL("**/home");
    }

    @Test
    @Accepts(17)
    public void step10TheInstitutionsAdminOpensAndClosesOperators() {
        Operators operators = new Operators(PEOPLE.person("institution"));
        String password = operators.create();
        Person operator = PEOPLE.person("operator");
        operator.logIn("/org", Operators.LOGIN, password, PEOPLE.captcha());
        operator.changeFirstPassword(password, Town.PASSWORD);
        operators.step("关闭", "禁用");
        operator.logIn("/org", Operators.LOGIN, Town.PASSWORD, PEOPLE.captcha());
        operator.refused();
        operators.step("开通", "正常");
        operator.logIn("/org", Operators.LOGIN, Town.PASSWORD, PEOPLE.captcha());
        operator.page().waitForURL("**/home");
    }

    @Test
    @Accepts(166)
    public void step11AForgottenPasswordIsRecoveredBySms() {
        Person forgetful = PEOPLE.person("forgetful");
        Recovery recovery = new Recovery(forgetful.open("/org"));
        recovery.ask(Filing.MOBILE, PEOPLE.captcha());
        recovery.confirm(Recovery.codeSent(PEOPLE.official("admin")), Recovery.FRESH);
        forgetful.logIn("/org", Filing.MOBILE, Recovery.FRESH, PEOPLE.captcha());
        forgetful.page().waitForURL("**/home");
    }

    @Test
    public void step12APhoneShowsTheSame() {
        Person reviewer = PEOPLE.withPhone("phone-gov");
        reviewer.logIn("/gov", "reviewer01", Town.PASSWORD, PEOPLE.captcha());
        reviewer.page().waitForURL("**/home");
        Phone official = new Phone(reviewer);
        official.home();
        official.institutions();
        Person admin = PEOPLE.withPhone("phone-org");
        admin.logIn("/org", Filing.MOBILE, Recovery.FRESH, PEOPLE.captcha());
        admin.page().waitForURL("**/home");
        Phone institution = new Phone(admin);
        institution.own();
        institution.messages();
        institution.applications();
    }

    @Test
    public void step13PagesSideBySideShareOneStream() {
        Person reviewer = PEOPLE.person("side-by-side");
        SideBySide pages = new SideBySide(reviewer);
        reviewer.logIn("/gov", "reviewer01", Town.PASSWORD, PEOPLE.captcha());
        reviewer.page().waitForURL("**/home");
        pages.open(8);
        pages.anotherTakesTheStreamOver();
    }
}
