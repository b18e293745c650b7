package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.itests.Accepts;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Registration;
import org.anju.itests.harness.Samples;
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

/** 用户注册 in the browser, as the manual of Shanghai walks through it (000, chapter 一). */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class RegistrationPageTest {
    private static final Chromium CHROMIUM = new Chromium();
    private static final Outside SHANGHAI = Registration.shanghai("registration-tour");
    private static final People PEOPLE = new People(CHROMIUM, SHANGHAI);
    private static final String MOBILE = Samples.mobile();
    private static final String KEY_LOGIN = "https://key.example.test/login";

    private static Client admin;
    private static String name;

    @ClassRule
    public static final RuleChain RULES =
            RuleChain.outerRule(CHROMIUM).around(SHANGHAI).around(PEOPLE);

    @Rule
    public final TestWatcher watcher = PEOPLE.watcher();

    @BeforeClass
    public static void aFiledInstitution() {
        SHANGHAI.console("anju:param-set account.captcha.enabled false");
        City city = City.of(SHANGHAI);
        admin = city.admin();
        Filings filings = new Filings(city, City.HUANGPU);
        JsonNode waiting = filings.waiting();
        Filings.review(filings.reviewer(), waiting, "PASS").expect(200);
        name = waiting.at("/facts/name").asText();
        Registration.known(admin, waiting.at("/facts/licenseNo").asText(), name);
        set("account.captcha.enabled", "true");
    }

    @Before
    public void goOnFromTheStepBefore() {
        Assume.assumeFalse("an earlier step failed", PEOPLE.failed());
    }

    @Test
    @Accepts({6, 7, 8})
    public void step01RegistrationBeginsAtTheInstitutionsLogin() {
        Person person = PEOPLE.person("enterprise");
        person.open("/").heading("上海市住房租赁公共服务平台");
        person.page().locator("section[aria-label=登录]").getByText("机构登录").click();
        person.heading("机构登录");
        assertThat(person.page().getByText("手机号", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        person.look("registration-login");
        person.link("用户注册").click();
        person.heading("机构管理用户注册");
        person.see("CA中心登录");
        assertThat(person.page().locator("#ra-name")).hasCount(0);
        person.look("registration-ca");
    }

    @Test
    @Accepts({9, 10})
    public void step02EitherMediumMayBeChosenAndAFailureNamesTheHotline() {
        Person person = PEOPLE.person("enterprise");
        person.see("当前为模拟CA");
        person.page()
                .getByText("电子营业执照", new Page.GetByTextOptions().setExact(true))
                .click();
        person.page().locator("#ca-flaw").selectOption("EXPIRED");
        person.button("模拟CA登录").click();
        assertThat(person.page().locator(".aj-alert")).containsText("数字证书已过期。如遇无法登录，请联系CA中心咨询，CA中心服务热线021-962600");
        person.look("registration-ca-failed");
        person.page()
                .getByText("法人一证通UKey", new Page.GetByTextOptions().setExact(true))
                .click();
        person.page().locator("#ca-flaw").selectOption("NONE");
        person.button("模拟CA登录").click();
        person.see("管理用户唯一，用于管理本机构业务操作用户，注册后暂无法变更，请谨慎填写。");
    }

    @Test
    @Accepts({12, 19})
    public void step03TheFormIsFilledFromTheCertificateAndAdvises() {
        Person person = PEOPLE.person("enterprise");
        Page page = person.page();
        assertThat(page.locator("#ra-inst")).hasValue(name);
        assertThat(page.locator("#ra-inst")).hasAttribute("readonly", "");
        assertThat(page.locator("#ra-code")).hasAttribute("readonly", "");
        person.see("建议使用公司法人或稳定性高的人员作管理用户");
        person.button("注册").click();
        assertThat(page.locator("#ra-mobile-e")).hasText("手机号不能为空");
        assertThat(page.locator("#ra-consent-e")).hasText("请阅读并同意隐私政策");
        person.look("registration-form");
        page.locator("#ra-name").fill("陈明");
        page.locator("#ra-id").fill(Samples.residentId());
        page.locator("#ra-mobile").fill(MOBILE);
        page.locator("#ra-consent").check();
        page.locator("#ra-captcha").fill("0000");
        person.button("注册").click();
        assertThat(page.locator("#ra-captcha-e")).hasText("验证码错误或已失效");
        page.locator("#ra-captcha").fill(PEOPLE.captcha().shownTo(page));
        person.button("注册").click();
        person.see("注册成功");
        person.look("registration-done");
    }

    @Test
    @Accepts(15)
    public void step04TheAdminLogsInWithMobilePasswordAndCaptcha() {
        Person person = PEOPLE.person("enterprise");
        String password = password();
        person.link("去登录").click();
        person.enter(MOBILE, password, () -> "0000");
        person.refused();
        person.enter(MOBILE, "Wrong#2026", PEOPLE.captcha());
        person.refused();
        person.enter("13900000000", password, PEOPLE.captcha());
        person.refused();
        person.enter(MOBILE, password, PEOPLE.captcha());
        person.changeFirstPassword(password, Town.PASSWORD);
        person.open("/account/operators").heading("业务操作用户管理");
        person.see("注册后暂无法变更");
        person.look("registration-operators");
    }

    @Test
    @Accepts(11)
    public void step05KeyUsersFindTheirOwnAddress() {
        set("account.key_login.url", KEY_LOGIN);
        Person person = PEOPLE.person("key user");
        person.open("/org").heading("机构登录");
        assertThat(person.link("租赁密钥用户登录")).hasAttribute("href", KEY_LOGIN);
        assertThat(person.link("租赁密钥用户登录")).hasAttribute("target", "_blank");
    }

    @Test
    public void step06OnAPhoneItIsTheSame() {
        Person person = PEOPLE.withPhone("phone");
        person.open("/org").heading("机构登录");
        person.look("phone-registration-login");
        person.open("/register").see("CA中心登录");
        person.look("phone-registration-ca");
        person.button("模拟CA登录").click();
        assertThat(person.page().locator(".aj-alert")).containsText("该机构已注册管理用户，管理用户唯一，注册后暂无法变更");
        person.look("phone-registration-refused");
    }

    private static String password() {
        Pattern secret = Pattern.compile("密码为(\\S+?)，");
        String[] found = new String[1];
        Waiting.until("the password is in the outbox", Duration.ofSeconds(30), () -> {
            for (JsonNode line : admin.get("/api/v1/notify/outbox?template=NTF-01&size=20")
                    .expect(200)
                    .json()
                    .get("items")) {
                JsonNode full = admin.get(
                                "/api/v1/notify/outbox/" + line.get("id").asLong())
                        .expect(200)
                        .json();
                Matcher matcher = secret.matcher(full.get("text").asText());
                if (MOBILE.equals(full.get("mobile").asText()) && matcher.find()) {
                    found[0] = matcher.group(1);
                }
            }
            return found[0] != null;
        });
        return found[0];
    }

    private static void set(String key, String value) {
        admin.put("/api/v1/platform/parameters/" + key, Map.of("value", value)).expect(200);
    }
}
