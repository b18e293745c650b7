package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.itests.harness.Waiting;

/** 忘记密码: a code by SMS to the registered mobile, then a new password. */
final class Recovery {
    static final String FRESH = "Anju#2026fresh";
    private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");
    private static final String TEMPLATE = "NTF-13";

    private final Person person;
    private final Page page;

    Recovery(Person person) {
        this.person = person;
        this.page = person.page();
    }

    void ask(String mobile, CaptchaText captcha) {
        person.link("忘记密码").click();
        person.heading("找回密码");
        page.locator("#rc-mobile").fill(mobile);
        page.locator("#rc-captcha").fill(captcha.shownTo(page));
        person.look("recover");
        person.button("获取短信验证码").click();
        page.locator("#rc-code").waitFor();
    }

    void confirm(String code, String password) {
        page.locator("#rc-code").fill(code);
        page.locator("#pw-new").fill(password);
        page.locator("#pw-again").fill(password);
        person.button("重设密码").click();
        person.see("密码已重设，请用新密码登录");
    }

    /** The code as the administrator reads it in the outbox of the SMS simulator. Other messages may stand beside it. */
    static String codeSent(Person admin) {
        admin.menu("系统管理", "短信发件箱");
        Waiting.until("the simulator took the message with the code", Duration.ofSeconds(30), () -> {
            admin.button("查询").click();
            admin.settle();
            return admin.row(TEMPLATE).getByText("已交模拟通道").isVisible();
        });
        admin.look("outbox");
        assertThat(admin.row(TEMPLATE)).containsText("验证码******");
        admin.row(TEMPLATE).getByText("查看").click();
        Locator message = admin.dialog("短信");
        assertThat(message).containsText(CODE);
        admin.settle();
        admin.shoot("outbox-message");
        Matcher code = CODE.matcher(message.innerText());
        assertTrue(code.find());
        return code.group(1);
    }
}
