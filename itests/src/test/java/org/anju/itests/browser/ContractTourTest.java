package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Waiting;
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

/** 合同网签 in the browser, from 房源核验 to 撤销 and the public check: each step goes on from what the one before left. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class ContractTourTest {
    private static final Chromium CHROMIUM = new Chromium();
    private static final Outside OUTSIDE = new Outside("contracts").with("account", "account.captcha.enabled", "false");
    private static final People PEOPLE = new People(CHROMIUM, OUTSIDE, false);
    private static final String CLERK = "clerk01";

    private static Path folder;
    private static Client admin;
    private static SigningDesk desk;
    private static SignedContracts contracts;
    private static String certNo;
    private static String number;
    private static String check;
    private static Path print;

    @ClassRule
    public static final RuleChain RULES =
            RuleChain.outerRule(CHROMIUM).around(OUTSIDE).around(PEOPLE);

    @Rule
    public final TestWatcher watcher = PEOPLE.watcher();

    /** A clerk of the district, at whose counter leases are signed. */
    @BeforeClass
    public static void people() {
        City city = City.of(OUTSIDE);
        admin = city.admin();
        folder = OUTSIDE.data().resolve("papers");
        String first = city.create(CLERK, City.HUANGPU, "GOV_CLERK");
        Person clerk = PEOPLE.person("clerk");
        clerk.logIn("/gov", CLERK, first, null);
        clerk.changeFirstPassword(first, City.PASSWORD);
        desk = new SigningDesk(clerk, folder);
        contracts = new SignedContracts(clerk);
        certNo = Houses.registered(admin);
    }

    @Before
    public void goOnFromTheStepBefore() {
        Assume.assumeFalse("an earlier step failed", PEOPLE.failed());
    }

    @Test
    @Accepts(118)
    public void step01TheClerkIsOfferedOnlineSigning() {
        desk.offered();
    }

    @Test
    @Accepts({119, 120, 121})
    public void step02TheHouseIsVerifiedFirst() {
        desk.verifies(certNo);
    }

    @Test
    @Accepts({122, 123, 124})
    public void step03TheContractIsFilledIn() {
        desk.isToldWhatIsMissing();
        desk.fillsIn();
        desk.addsAndRemovesALessee();
    }

    @Test
    @Accepts({125, 126, 127})
    public void step04PapersComeBeforeThePreview() {
        desk.uploads();
        desk.previews("signing-preview");
    }

    @Test
    @Accepts(129)
    public void step05WhoGoesBackFindsWhatHeTyped() {
        desk.goesBackAndFindsEverything();
        desk.previews("signing-preview-again");
        desk.isLedToWhomNobodyChecked();
    }

    @Test
    @Accepts(130)
    public void step06ACancelledContractIsGone() {
        desk.cancels();
    }

    @Test
    @Accepts(128)
    public void step07ASignedContractIsEffective() {
        prepares();
        number = desk.signs();
    }

    private static void prepares() {
        desk.verifies(certNo);
        desk.fillsIn();
        desk.uploads();
        desk.previews("signing-preview-next");
    }

    @Test
    public void step08NobodySignsTheSameHouseAgain() {
        prepares();
        desk.isRefused("该房屋在此租赁期间内已有生效合同");
        desk.cancels();
    }

    @Test
    @Accepts({131, 132})
    public void step09ItIsListedFoundAndViewed() {
        contracts.lists(number);
        contracts.finds(number, Houses.OWNER_ID);
        contracts.views(number);
        contracts.seesAll(Houses.OWNER_ID);
    }

    @Test
    @Accepts(133)
    public void step10ItIsPrinted() {
        print = contracts.prints(folder);
        long id = admin.get("/api/v1/contract/contracts?contractNo=" + number)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asLong();
        String url = admin.get("/api/v1/contract/contracts/" + id)
                .expect(200)
                .json()
                .get("checkUrl")
                .asText();
        check = url.substring(url.indexOf("/v/contract/"));
    }

    /** What anybody sees who scans the paper: names by their first character, no room; and whether a file was changed. */
    @Test
    public void step11ThePublicChecksItOnThePhone() throws IOException {
        Person visitor = PEOPLE.withPhone("passer-by");
        visitor.open(check).see("有效");
        Locator shown = visitor.page().locator(".ph-check");
        assertThat(shown).containsText(number);
        assertThat(shown).containsText("张*");
        assertThat(shown).not().containsText("501");
        compare(visitor, print, "文件与系统留存的一致");
        visitor.look("phone-contract-check");
        Path changed = folder.resolve("改动.pdf");
        Files.write(changed, Files.readAllBytes(print));
        Files.writeString(changed, "\n%", StandardOpenOption.APPEND);
        compare(visitor, changed, "可能已被改动");
        visitor.look("phone-contract-changed");
        visitor.open("/v/contract/nobody").see("未查询到相关信息，请谨防假冒");
    }

    private static void compare(Person visitor, Path file, String answer) {
        visitor.page().locator(".con-file input[type=file]").setInputFiles(file);
        visitor.see(answer);
    }

    @Test
    @Accepts(134)
    public void step12BothPartiesEndItByAgreement() {
        contracts.revokes(desk.scan("解约协议"));
        Person visitor = PEOPLE.withPhone("passer-by");
        visitor.open(check).see("双方已解约，该租赁合同不再有效");
        compare(visitor, print, "文件与系统留存的一致；但该合同已于" + Contracts.day(0) + "解约，不再有效");
        visitor.look("phone-contract-over");
    }

    /** The same wizard on a phone; nothing is wider than the screen. */
    @Test
    public void step13APhoneShowsTheSame() {
        Person clerk = PEOPLE.withPhone("phone-clerk");
        clerk.logIn("/gov", CLERK, City.PASSWORD, null);
        clerk.page().waitForURL("**/home");
        clerk.open("/contract/contracts").see(number);
        clerk.page().locator(".ph-card").first().click();
        clerk.see("房屋情况");
        clerk.look("phone-contract");
        clerk.open("/contract/signings").see("新增网签");
        SigningDesk onPhone = new SigningDesk(clerk, folder);
        clerk.look("phone-signings");
        clerk.open("/contract/signings/new");
        clerk.look("phone-signing");
        onPhone.verifiesOnPhone(certNo);
        onPhone.fillsIn();
        onPhone.uploads();
        onPhone.previews("phone-signing-preview");
    }

    /** A domain that is stopped meanwhile takes nothing from who types; what he typed is saved when it is back. */
    @Test
    public void step14NothingTypedIsLostWhileTheDomainIsAway() {
        Person typist = PEOPLE.person("typist").bear(503);
        typist.logIn("/gov", CLERK, City.PASSWORD, null);
        typist.page().waitForURL("**/home");
        typist.open("/contract/signings");
        typist.link("黄河五路338号3号楼2单元501室").click();
        typist.button("上一步").click();
        typist.see("租赁期限与用途");
        OUTSIDE.console("bundle:stop org.anju.contract");
        typist.form().type("收租账户", "示例银行 6222000000000000");
        typist.button("保存").click();
        typist.see("所需功能模块未启用：合同网签备案。填写的内容保留在本页，恢复后自动保存");
        assertThat(typist.form().field("收租账户").locator("input")).hasValue("示例银行 6222000000000000");
        OUTSIDE.console("bundle:start org.anju.contract");
        assertThat(typist.page().locator(".aj-bottom-note")).containsText("已保存");
        typist.page().reload();
        assertThat(typist.form().field("收租账户").locator("input")).hasValue("示例银行 6222000000000000");
        OUTSIDE.console("bundle:stop org.anju.listing");
        typist.open("/contract/signings/new");
        typist.form()
                .choose("证件类型", "不动产权证书")
                .type("产权证号", certNo)
                .type("产权人姓名", Houses.OWNER)
                .type("产权人证件号", Houses.OWNER_ID);
        typist.button("核验").click();
        typist.see("所需功能模块未启用：房源核验");
        assertThat(typist.form().field("产权证号").locator("input")).hasValue(certNo);
        OUTSIDE.console("bundle:start org.anju.listing");
        Waiting.until(
                "listing serves",
                Duration.ofSeconds(60),
                () -> admin.get("/api/v1/listing/openapi.json").status() == 200);
        typist.button("核验").click();
        typist.see("核验通过");
    }

    /** A register that is down is told as such in the wizard, and leads to its problem sheet. */
    @Test
    public void step16AFaultOfTheRegisterHasItsProblemSheetInTheWizardToo() {
        set("listing.register.local.fault", "down");
        PEOPLE.person("clerk").bear(504);
        desk.meetsAFault(Houses.number());
        set("listing.register.local.fault", "off");
    }

    @Test
    public void step15AHouseIsTypedWhereTheCityAsksForNoVerification() {
        set("contract.listing_verification.required", "false");
        desk.typesAHouse(Houses.number());
        set("contract.listing_verification.required", "true");
    }

    private static void set(String parameter, String value) {
        admin.put("/api/v1/platform/parameters/" + parameter, Map.of("value", value))
                .expect(200);
    }
}
