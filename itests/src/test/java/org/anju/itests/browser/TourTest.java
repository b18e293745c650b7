package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anju.itests.Accepts;
import org.anju.itests.harness.CaptchaReader;
import org.anju.itests.harness.Outside;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.AfterClass;
import org.junit.Assume;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TestWatcher;
import org.junit.runner.Description;
import org.junit.runners.MethodSorters;

/** 机构备案 in the browser, in the order in which a city begins: each step goes on from what the one before left. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class TourTest {
    private static final Chromium CHROMIUM = new Chromium();
    private static final Outside OUTSIDE = new Outside("tour");

    @ClassRule
    public static final RuleChain RULES = RuleChain.outerRule(CHROMIUM).around(OUTSIDE);

    /** What everybody had before him when a step failed. */
    @Rule
    public final TestWatcher watcher = new TestWatcher() {
        @Override
        protected void failed(Throwable error, Description step) {
            failed = true;
            PEOPLE.forEach((name, person) -> person.shoot("failed-" + step.getMethodName() + "-" + name));
        }
    };

    private static boolean failed;
    private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();
    private static CaptchaReader captchas;
    private static String certificate;

    @BeforeClass
    public static void readCaptchas() {
        captchas = CaptchaReader.install(OUTSIDE);
    }

    @Before
    public void goOnFromTheStepBefore() {
        Assume.assumeFalse("an earlier step failed", failed);
    }

    private static Person person(String name) {
        return PEOPLE.computeIfAbsent(name, n -> new Person(OUTSIDE.url(), CHROMIUM.desk()));
    }

    /** Somebody of the authority who has his own password; logged in when he is first needed. */
    private static Person official(String login) {
        boolean there = PEOPLE.containsKey(login);
        Person person = person(login);
        if (!there) {
            person.logIn("/gov", login, Town.PASSWORD, captchas::last);
            person.page().waitForURL("**/home");
        }
        return person;
    }

    @Test
    @Accepts({6, 83, 87, 88, 89})
    public void step01TheHomePageLeadsToTheThreePorts() {
        Person visitor = person("visitor").open("/");
        visitor.heading("住房租赁监管服务平台");
        assertEquals("住房租赁监管服务平台", visitor.page().title());
        visitor.look("home");
        visitor.open("/privacy").link("登录").click();
        visitor.heading("住房租赁监管服务平台");
        Map<String, String> ports = new LinkedHashMap<>();
        ports.put("政府登录", "/gov");
        ports.put("公众登录", "/login");
        ports.put("机构登录", "/org");
        ports.forEach((name, path) -> {
            visitor.open("/");
            visitor.page().locator("section[aria-label=登录]").getByText(name).click();
            visitor.page().waitForURL("**" + path);
            visitor.heading(name.replace("政府", "政府人员"));
            for (String field : List.of("密码", "验证码")) {
                assertThat(visitor.page()
                                .getByLabel(
                                        field, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)))
                        .isVisible();
            }
            assertThat(visitor.button("登录")).isVisible();
            visitor.look("login" + path.replace('/', '-'));
        });
    }

    @Test
    public void step02TheAdministratorMustChangeTheFirstPassword() {
        String[] first = OUTSIDE.firstAdministrator();
        Person admin = person(first[0]);
        admin.logIn("/gov", first[0], first[1], () -> "0000");
        admin.see("验证码错误");
        admin.look("login-refused");
        admin.enter(first[0], first[1], captchas::last);
        admin.see("首次登录请修改密码");
        admin.open("/account/users").see("首次登录请修改密码");
        admin.look("password");
        admin.changeFirstPassword(first[1], Town.PASSWORD);
        admin.look("workbench-admin");
    }

    @Test
    public void step03TheAdministratorSetsTheOfficeUp() {
        Town town = new Town(official("admin"));
        town.departments();
        town.post();
        for (String[] user : Town.USERS) {
            String password = town.user(user[0], user[1], user[2]);
            Person person = person(user[0]);
            person.logIn("/gov", user[0], password, captchas::last);
            person.changeFirstPassword(password, Town.PASSWORD);
        }
        town.usersToBeSeen();
    }

    @Test
    @Accepts({93, 142, 143, 144})
    public void step04TheClerkFilesForAnInstitution() {
        Person clerk = official("clerk01");
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
    public void step05TheReviewerReturnsItWithAReason() {
        Person reviewer = official("reviewer01");
        assertThat(reviewer.page().locator(".aj-bench-card")).containsText("待审核的备案申请1");
        assertThat(reviewer.page().locator(".aj-chart h2")).containsText("近30天备案申请提交 1办结 0");
        reviewer.look("workbench-reviewer");
        reviewer.offered("机构备案", "机构备案审核", "机构备案列表");
        reviewer.menu("机构备案", "机构备案审核");
        reviewer.row(Filing.NAME).waitFor();
        reviewer.look("reviews");
        reviewer.row(Filing.NAME).getByText("审核").click();
        reviewer.heading(Filing.NAME);
        reviewer.look("review");
        reviewer.button("退回").click();
        reviewer.see("退回须填写审核意见");
        reviewer.page().locator("#aj-review-opinion").fill("经营地址与营业执照不一致，请核对");
        reviewer.button("退回").click();
        reviewer.see("已办理：已退回");
    }

    @Test
    public void step06TheClerkCorrectsAndTheReviewerPasses() {
        Person clerk = official("clerk01");
        clerk.menu("机构备案", "机构备案申请");
        clerk.row(Filing.NAME).getByText("填写").click();
        clerk.see("退回原因：经营地址与营业执照不一致，请核对");
        clerk.look("returned");
        new Filing(clerk).correct();
        Person reviewer = official("reviewer01");
        reviewer.menu("机构备案", "机构备案审核");
        reviewer.row(Filing.NAME).getByText("审核").click();
        assertThat(reviewer.page().locator(".aj-changed dt").filter(new Locator.FilterOptions().setHasText("经营地址")))
                .isVisible();
        reviewer.look("review-corrected");
        reviewer.button("通过").click();
        reviewer.see("已办理：已备案");
    }

    @Test
    public void step07NumberHistoryAndCertificateAreThere() throws IOException {
        Person clerk = official("clerk01");
        clerk.menu("机构备案", "机构备案列表");
        clerk.row(Filing.NAME).getByText(Filing.NAME).click();
        Locator head = clerk.page().locator(".aj-page-head");
        assertThat(head).containsText(Pattern.compile("备案证号 310101JG\\d{4}\\d+"));
        certificate = head.innerText().replaceAll("(?s).*?(310101JG\\d+).*", "$1");
        assertThat(clerk.page().locator(".aj-history .aj-tag")).hasText(new String[] {"通过", "提交", "退回", "提交", "保存"});
        assertThat(clerk.page().locator(".aj-history")).containsText("经营地址与营业执照不一致，请核对");
        clerk.look("institution");
        clerk.button("办理流程").click();
        assertThat(clerk.dialog("办理流程").locator(".aj-flow-now")).hasText("已备案");
        clerk.look("procedure");
        clerk.dialog("办理流程").getByLabel("关闭").click();
        clerk.link("备案证明").or(clerk.button("备案证明")).first().click();
        assertThat(clerk.page().locator(".aj-sheet")).containsText(certificate);
        assertThat(clerk.page().locator(".aj-sheet-qr")).isVisible();
        clerk.look("certificate");
        Download download =
                clerk.page().waitForDownload(() -> clerk.button("下载PDF").click());
        String text = textOf(download.path());
        for (String said : List.of("机构备案证明", certificate, Filing.NAME, Filing.CODE, "福州路200号5楼")) {
            assertTrue(said + " in " + text, text.contains(said));
        }
    }

    private static String textOf(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    public void step08TheInstitutionSeesItsOwnFilingOnly() {
        Person institution = person("institution");
        institution.open("/");
        institution.page().getByText("机构登录").first().click();
        institution.enter(Filing.adminLogin, Filing.adminPassword, captchas::last);
        institution.changeFirstPassword(Filing.adminPassword, Town.PASSWORD);
        institution.menu("本机构管理", "本机构备案");
        institution.heading(Filing.NAME);
        institution.look("own");
        String foreign = new Filing(official("clerk01")).another();
        institution.menu("机构备案", "机构备案列表");
        assertThat(institution.page().locator(".aj-list-foot")).containsText("共 1 条");
        institution.open("/institution/filings/" + foreign);
        assertThat(institution.page().locator(".aj-problem")).isVisible();
        institution.open("/institution/filings");
        institution.see("页面不存在");
        institution.look("missing");
        institution.offered("本机构管理", "本机构备案", "备案申请记录", "门店管理", "业务操作用户管理");
        institution.menu("本机构管理", "备案申请记录");
        assertThat(institution.row(Filing.NAME)).containsText("已备案");
        institution.look("own-filings");
        withoutTheServer(institution);
    }

    /** What is shown stays, the fault is told, and one click goes on when the server is back. */
    private static void withoutTheServer(Person person) {
        person.page().context().setOffline(true);
        person.button("查询").click();
        assertThat(person.page().locator(".aj-problem")).isVisible();
        assertThat(person.row(Filing.NAME)).isVisible();
        person.look("offline");
        person.page().context().setOffline(false);
        person.button("重试").click();
        assertThat(person.page().locator(".aj-problem")).hasCount(0);
        assertThat(person.row(Filing.NAME)).isVisible();
    }

    @Test
    @Accepts(15)
    public void step09AnyWrongOneOfMobilePasswordAndCaptchaFails() {
        Person somebody = person("somebody");
        somebody.logIn("/org", "13900009999", Town.PASSWORD, captchas::last);
        somebody.refused();
        somebody.logIn("/org", Filing.MOBILE, "Wrong#2026", captchas::last);
        somebody.refused();
        somebody.logIn("/org", Filing.MOBILE, Town.PASSWORD, () -> "0000");
        somebody.refused();
        somebody.logIn("/org", Filing.MOBILE, Town.PASSWORD, captchas::last);
        somebody.page().waitForURL("**/home");
    }

    @Test
    @Accepts(17)
    public void step10TheInstitutionsAdminOpensAndClosesOperators() {
        Operators operators = new Operators(person("institution"));
        String password = operators.create();
        Person operator = person("operator");
        operator.logIn("/org", Operators.LOGIN, password, captchas::last);
        operator.changeFirstPassword(password, Town.PASSWORD);
        operators.step("关闭", "禁用");
        operator.logIn("/org", Operators.LOGIN, Town.PASSWORD, captchas::last);
        operator.refused();
        operators.step("开通", "正常");
        operator.logIn("/org", Operators.LOGIN, Town.PASSWORD, captchas::last);
        operator.page().waitForURL("**/home");
    }

    @Test
    @Accepts(166)
    public void step11AForgottenPasswordIsRecoveredBySms() {
        Recovery recovery = new Recovery(person("forgetful").open("/org"));
        recovery.ask(Filing.MOBILE, captchas::last);
        recovery.confirm(Recovery.codeSent(official("admin")), Recovery.FRESH);
        Person institution = person("forgetful");
        institution.logIn("/org", Filing.MOBILE, Recovery.FRESH, captchas::last);
        institution.page().waitForURL("**/home");
    }

    @Test
    public void step12APhoneShowsTheSame() {
        Person reviewer = PEOPLE.computeIfAbsent("phone-gov", n -> new Person(OUTSIDE.url(), CHROMIUM.phone()));
        reviewer.logIn("/gov", "reviewer01", Town.PASSWORD, captchas::last);
        reviewer.page().waitForURL("**/home");
        reviewer.look("phone-home");
        reviewer.open("/institution/institutions");
        assertThat(reviewer.page().locator(".ph-card").first()).containsText(Filing.NAME);
        reviewer.look("phone-list");
        Person institution = PEOPLE.computeIfAbsent("phone-org", n -> new Person(OUTSIDE.url(), CHROMIUM.phone()));
        institution.logIn("/org", Filing.MOBILE, Recovery.FRESH, captchas::last);
        institution.page().waitForURL("**/home");
        institution.open("/institution/own").see(Filing.NAME);
        institution.look("phone-own");
        institution.open("/notify/messages");
        assertThat(institution.page().locator(".ph-card").first()).isVisible();
        institution.look("phone-messages");
        institution.open("/institution/own/filings");
        assertThat(institution.page().locator(".ph-card").first()).containsText("已备案");
        institution.look("phone-own-filings");
    }

    @AfterClass
    public static void nobodySawAnError() {
        List<String> complaints = new ArrayList<>();
        PEOPLE.forEach((name, person) -> person.complaints().forEach(c -> complaints.add(name + ": " + c)));
        assertEquals(List.of(), complaints);
    }
}
