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
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.runners.MethodSorters;

/** 机构备案 in the browser, in the order in which a city begins: each step goes on from what the one before left. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class TourTest {
    private static final Chromium CHROMIUM = new Chromium();
    private static final Outside OUTSIDE = new Outside("tour");

    @ClassRule
    public static final RuleChain RULES = RuleChain.outerRule(CHROMIUM).around(OUTSIDE);

    private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();
    private static CaptchaReader captchas;
    private static String certificate;

    @BeforeClass
    public static void readCaptchas() {
        captchas = CaptchaReader.install(OUTSIDE);
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
    public void step1TheHomePageLeadsToTheThreePorts() {
        Person visitor = person("visitor").open("/");
        visitor.heading("住房租赁监管服务平台");
        assertEquals("住房租赁监管服务平台", visitor.page().title());
        visitor.look("home");
        Map<String, String> ports = new LinkedHashMap<>();
        ports.put("政府登录", "/gov");
        ports.put("公众登录", "/login");
        ports.put("机构登录", "/org");
        ports.forEach((name, path) -> {
            visitor.open("/");
            visitor.page().locator("section[aria-label=登录]").getByText(name).click();
            visitor.page().waitForURL("**" + path);
            for (String field : List.of("密码", "验证码")) {
                assertThat(visitor.page().getByLabel(field, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true)))
                        .isVisible();
            }
            assertThat(visitor.button("登录")).isVisible();
            visitor.look("login" + path.replace('/', '-'));
        });
    }

    @Test
    public void step2TheAdministratorMustChangeTheFirstPassword() {
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
    public void step3TheAdministratorSetsTheOfficeUp() {
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
    public void step4TheClerkFilesForAnInstitution() {
        Person clerk = official("clerk01");
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
    public void step5TheReviewerReturnsItWithAReason() {
        Person reviewer = official("reviewer01");
        reviewer.look("workbench-reviewer");
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
    public void step6TheClerkCorrectsAndTheReviewerPasses() {
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
    public void step7NumberHistoryAndCertificateAreThere() throws IOException {
        Person clerk = official("clerk01");
        clerk.menu("机构备案", "机构备案列表");
        clerk.row(Filing.NAME).getByText(Filing.NAME).click();
        Locator head = clerk.page().locator(".aj-page-head");
        assertThat(head).containsText(Pattern.compile("备案证号 310101JG\\d{4}\\d+"));
        certificate = head.innerText().replaceAll("(?s).*?(310101JG\\d+).*", "$1");
        assertThat(clerk.page().locator(".aj-history .aj-tag")).hasText(new String[] {"通过", "提交", "退回", "提交"});
        assertThat(clerk.page().locator(".aj-history")).containsText("经营地址与营业执照不一致，请核对");
        clerk.look("institution");
        clerk.link("备案证明").or(clerk.button("备案证明")).first().click();
        assertThat(clerk.page().locator(".aj-sheet")).containsText(certificate);
        assertThat(clerk.page().locator(".aj-sheet-qr")).isVisible();
        clerk.look("certificate");
        Download download = clerk.page().waitForDownload(() -> clerk.button("下载PDF").click());
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
    public void step8TheInstitutionSeesItsOwnFilingOnly() {
        Person institution = person("institution");
        institution.open("/");
        institution.page().getByText("机构登录").first().click();
        institution.enter(Filing.adminLogin, Filing.adminPassword, captchas::last);
        institution.changeFirstPassword(Filing.adminPassword, Town.PASSWORD);
        institution.menu("本机构管理", "本机构备案");
        institution.heading(Filing.NAME);
        institution.look("own");
        String foreign = new Filing(official("clerk01")).another();
        institution.open("/institution/filings/" + foreign);
        assertThat(institution.page().locator(".aj-problem")).isVisible();
        institution.open("/institution/filings");
        institution.see("页面不存在");
    }

    @AfterClass
    public static void nobodySawAnError() {
        List<String> complaints = new ArrayList<>();
        PEOPLE.forEach((name, person) -> person.complaints().forEach(c -> complaints.add(name + ": " + c)));
        assertEquals(List.of(), complaints);
    }
}
