package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Samples;
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
import org.junit.runners.MethodSorters;

/** 房源核验 in the browser, from the form to the public check: each step goes on from what the one before left. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class ListingTourTest {
    private static final Chromium CHROMIUM = new Chromium();
    private static final Outside OUTSIDE = Houses.outside();
    private static final People PEOPLE = new People(CHROMIUM, OUTSIDE, false);
    private static final String FAULT = "listing.register.local.fault";
    private static final String MANUAL = "listing.manual.enabled";
    private static final String PUBLIC = "listing.public.enabled";
    private static final String BARRACKS = "沪军产凭证2023第18号";
    private static final String REASON = "产权人信息与权属证明不一致";

    private static City city;
    private static String login;
    private static String house;
    private static String code;
    private static String check;
    private static ListingDesk desk;
    private static ManualDesk district;

    @ClassRule
    public static final RuleChain RULES = RuleChain.outerRule(CHROMIUM).around(PEOPLE);

    @Rule
    public final TestWatcher watcher = PEOPLE.watcher();

    /** The admin of a filed institution, and a reviewer of its district; both log in on the page. */
    @BeforeClass
    public static void people() {
        city = City.of(OUTSIDE);
        login = new Filings(city, City.HUANGPU)
                .filed()
                .admin()
                .get("/api/v1/platform/session")
                .expect(200)
                .json()
                .at("/user/login")
                .asText();
        Person agent = PEOPLE.person("agent");
        agent.logIn("/org", login, City.PASSWORD, null);
        agent.page().waitForURL("**/home");
        String first = city.create("houses01", City.HUANGPU, "GOV_REVIEWER");
        Person reviewer = PEOPLE.person("reviewer");
        reviewer.logIn("/gov", "houses01", first, null);
        reviewer.changeFirstPassword(first, City.PASSWORD);
        house = Houses.registered(city.admin());
        desk = new ListingDesk(agent);
        district = new ManualDesk(reviewer);
    }

    @AfterClass
    public static void asItWas() {
        Houses.set(FAULT, "off");
        Houses.set(MANUAL, "false");
        Houses.set(PUBLIC, "false");
    }

    @Before
    public void goOnFromTheStepBefore() {
        Assume.assumeFalse("an earlier step failed", PEOPLE.failed());
    }

    @Test
    @Accepts({107, 109, 110, 111, 112, 113})
    public void step01TheFormAsksForFiveFieldsAndSaysWhatIsWrong() {
        desk.offered();
        desk.begins();
    }

    @Test
    @Accepts({100, 101})
    public void step02AHouseThatIsUnknownOrInDisputeFailsAndSaysWhy() {
        String unknown = Houses.number();
        desk.fillsIn(unknown).confirms();
        desk.isTold("核验不通过", "未查询到该产权证号对应的房屋信息", unknown);
        String disputed = Houses.registered(city.admin(), Map.of("异议或争议", "是"));
        desk.fillsIn(disputed).confirms();
        desk.isTold("核验不通过", "该房屋产权存在争议，不能用于租赁", disputed);
    }

    @Test
    @Accepts({108, 114, 115, 116, 117})
    public void step03AHouseThatPassesHasANoticeThatIsPrinted() {
        desk.fillsIn(house).confirms();
        code = desk.notice(house);
        check = desk.checkAddress();
        desk.prints(code);
        desk.returns();
    }

    @Test
    @Accepts({102})
    public void step04TheResultIsListedAndLookedAt() {
        desk.views(house, code);
        PEOPLE.person("agent").see("监管平台");
    }

    @Test
    public void step05AnybodyMayCheckTheCodeOnAPhone() {
        Person visitor = PEOPLE.withPhone("passer-by");
        visitor.open(check).see("有效");
        Locator shown = visitor.page().locator(".ph-check");
        assertThat(shown).containsText("黄河五路338号3号楼");
        assertThat(shown).containsText(code);
        assertThat(shown).not().containsText("501室");
        assertThat(shown).not().containsText("张");
        visitor.look("phone-listing-check");
        visitor.open("/v/listing").see("房源核验码查验");
        visitor.look("phone-listing-code");
        visitor.button("查验").click();
        visitor.see("房源核验码不能为空");
        visitor.page().locator("#lst-code").fill(code.toLowerCase());
        visitor.button("查验").click();
        visitor.see("该房源已通过核验");
        visitor.open("/v/listing/nobody").see("谨防假冒");
        visitor.look("phone-listing-unknown");
    }

    @Test
    @Accepts({159, 160, 161})
    public void step06AFaultOfTheRegisterIsNoFailureAndHasAProblemSheet() {
        String other = Houses.registered(city.admin());
        Houses.set(FAULT, "nonsense");
        Person agent = PEOPLE.person("agent").bear(502);
        agent.menu(ListingDesk.GROUP, ListingDesk.GROUP);
        desk.fillsIn(other).confirms();
        desk.isTold("核验异常", "请联系技术人员排查线路；如接口及线路无问题，请填写问题单反馈", other);
        assertTrue(OUTSIDE.console("anju:upstream-check local").contains("在“查询”一步失败：正在模拟故障"));
        String trace = desk.trace();
        desk.sendsAProblemSheet(other);
        Houses.set(FAULT, "off");
        agent.button("重新核验").click();
        desk.notice(other);
        desk.findsTheSheetAgain(other);
        desk.seesTheSheet(trace, other);
    }

    @Test
    @Accepts({91})
    public void step07WhatTheRegisterDoesNotKnowIsJudgedByTheDistrict() {
        Houses.set(MANUAL, "true");
        asksForTheBarracks();
        district.offered();
        district.refuses(BARRACKS, REASON);
        asksForTheBarracks();
        district.passes(BARRACKS);
        desk.lists(BARRACKS);
        assertThat(PEOPLE.person("agent").page().locator(".aj-table tbody tr")).hasCount(2);
        assertThat(PEOPLE.person("agent").row(REASON)).containsText("核验不通过");
    }

    private static void asksForTheBarracks() {
        Person agent = PEOPLE.person("agent");
        agent.open("/listing/verify");
        desk.fillsIn(BARRACKS);
        agent.form().choose("证件类型", "其他");
        agent.page().getByText("分间").first().click();
        agent.form().starred("房间号", "房间用途", "房间面积", "居住人数");
        agent.form().type("房间号", "北卧").choose("房间用途", "厨房").type("房间面积", "12").type("居住人数", "2");
        desk.confirms();
        agent.see("非居住空间，不得单独出租用于居住");
        agent.form().choose("房间用途", "卧室");
        desk.confirms();
        agent.see("已转区级房管部门人工核验");
        agent.look("listing-waiting");
    }

    @Test
    public void step08ARevokedCodeIsVoidEverywhere() {
        desk.revokes(house);
        Person visitor = PEOPLE.withPhone("passer-by");
        visitor.open(check).see("已撤销");
        assertThat(visitor.page().locator(".ph-check")).not().containsText("黄河五路");
        visitor.look("phone-listing-revoked");
    }

    @Test
    public void step09TheRegisterIsImportedAndTheRowsThatFailedAreGivenBack() throws IOException {
        Person admin = PEOPLE.person("administrator");
        admin.logIn("/gov", OUTSIDE.firstAdministrator()[0], City.PASSWORD, null);
        admin.page().waitForURL("**/home");
        admin.menu(ListingDesk.GROUP, "房屋产权库导入");
        admin.button("正式导入").click();
        admin.form().error("工作簿", "工作簿不能为空");
        Download template =
                admin.page().waitForDownload(() -> admin.button("下载模板").click());
        assertTrue(Files.size(template.path()) > 1000);
        Path workbook = OUTSIDE.data().resolve("产权库.xlsx");
        Files.write(workbook, Houses.workbook(30, row -> {
            Map<String, String> values = Houses.house(Houses.number());
            values.put("坐落", row == 7 ? "" : "示例路" + row + "号");
            return values;
        }));
        admin.form().field("工作簿").locator("input[type=file]").setInputFiles(workbook);
        admin.see("产权库.xlsx");
        admin.button("试导入").click();
        admin.see("试导入通过29条，错误1条");
        admin.look("listing-import-tried");
        admin.button("正式导入").click();
        admin.button("确定").click();
        admin.see("成功29条，失败1条");
        admin.look("listing-import");
        Download failed =
                admin.page().waitForDownload(() -> admin.button("下载出错的行").click());
        assertTrue(Files.size(failed.path()) > 1000);
    }

    @Test
    public void step10APhoneDoesTheSame() {
        Person agent = PEOPLE.withPhone("phone-agent");
        agent.logIn("/org", login, City.PASSWORD, null);
        agent.page().waitForURL("**/home");
        agent.open("/listing/verify").see("房屋和产权人");
        agent.button("确定").click();
        agent.see("房屋区域不能为空");
        agent.look("phone-listing-form");
        phoneFillsIn(agent, house);
        agent.page().locator("#f-ownerName").fill(Houses.OWNER);
        agent.button("确定").click();
        assertThat(agent.page().locator(".aj-sheet")).containsText("黄河五路338号3号楼2单元501室");
        agent.look("phone-listing-notice");
        agent.open("/listing/verifications?certNo=" + house).see("已撤销");
        agent.look("phone-listing-list");
        agent.page().locator(".ph-card").first().click();
        agent.see("登记信息");
        agent.look("phone-listing-result");
    }

    /** While the city allows it; the owner is who is logged in. */
    @Test
    public void step11AnOwnerVerifiesHisOwnHouse() {
        Houses.set(PUBLIC, "true");
        String mobile = Samples.mobile();
        String first = city.admin()
                .post("/api/v1/account/users", Map.of("userType", "PUBLIC", "realName", Houses.OWNER, "mobile", mobile))
                .expect(201)
                .json()
                .at("/credentials/password")
                .asText();
        Person owner = PEOPLE.withPhone("owner");
        owner.logIn("/login", mobile, first, null);
        owner.changeFirstPassword(first, City.PASSWORD);
        owner.open("/listing/own-house").see("只能核验本人的房屋");
        assertThat(owner.page().locator("#f-ownerName")).hasValue(Houses.OWNER);
        assertThat(owner.page().locator("#f-ownerName")).isDisabled();
        owner.look("phone-own-house");
        phoneFillsIn(owner, Houses.registered(city.admin()));
        owner.button("确定").click();
        assertThat(owner.page().locator(".aj-sheet")).containsText("公众网页端");
        owner.open("/listing/verifications").see("共 1 条");
        Houses.set(PUBLIC, "false");
        owner.open("/listing/own-house").see("页面不存在");
    }

    private static void phoneFillsIn(Person person, String certNo) {
        person.page().locator("#f-divisionCode select").first().selectOption(City.HUANGPU);
        person.page().locator("#f-certType").selectOption("01");
        person.page().locator("#f-certNo").fill(certNo);
        person.page().locator("#f-ownerIdNo").fill(Houses.OWNER_ID);
    }
}
