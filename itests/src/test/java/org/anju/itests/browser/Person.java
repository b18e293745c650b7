package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody at a browser of his own: goes by what is written on the page, and notes what a careful user must not see. */
final class Person {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final int USUAL_WIDTH = 1440;
    private static final int USUAL_HEIGHT = 900;
    private static final int SMALL_WIDTH = 1280;
    private static final int SMALL_HEIGHT = 800;
    private static final String HIDDEN_COLUMNS =
            "[...document.querySelectorAll('.aj-table-scroll')].filter(t => t.scrollWidth > t.clientWidth).map(t => t.innerText)";

    private static final String SETTLED = "() => {"
            + " document.querySelectorAll('.el-message [role=button][aria-label=关闭]').forEach(cross => cross.click());"
            + " return !document.querySelector('.aj-waiting, .aj-bar, .el-loading-mask, .el-message, .van-toast, [aria-busy=true]')"
            + " && document.getAnimations().every(a => a.playState !== 'running' || a.effect.getTiming().iterations === Infinity); }";

    private final String base;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Integer> borne = new HashSet<>();

    Person(String base, BrowserContext context) {
        this.base = base;
        this.page = context.newPage();
        page.onPageError(error -> complaints.add(error));
        page.onConsoleMessage(message -> {
            // Chromium itself reports each 4xx answer and each request without a network; whether one is right is what
            // the tests look at.
            boolean refusal = message.text()
                            .matches("(?s)Failed to load resource: .*( status of 4\\d\\d |ERR_INTERNET_DISCONNECTED).*")
                    || borne.stream().anyMatch(status -> message.text().contains(" status of " + status + " "));
            if (message.type().equals("error") && !refusal) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500 && !borne.contains(response.status())
                    || (response.status() == 404 && response.url().contains("/ui/"))) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** What the browser complained of: errors of scripts and of the content security policy, failed answers. */
    List<String> complaints() {
        return complaints;
    }

    /** From now on this answer of the server is no complaint: the test brings it about. */
    Person bear(int status) {
        borne.add(status);
        return this;
    }

    Person open(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Logs in on the page of a port; {@code captcha} may be null where captchas are off. */
    void logIn(String path, String login, String password, CaptchaText captcha) {
        open(path);
        enter(login, password, captcha);
    }

    /** Fills in the login form that is open and sends it. */
    void enter(String login, String password, CaptchaText captcha) {
        page.locator("#login-id").fill(login);
        page.locator("#login-pw").fill(password);
        if (captcha != null) {
            page.locator("#login-captcha").fill(captcha.shownTo(page));
        }
        button("登录").click();
    }

    /** The login is refused, and says why: at the field that is wrong where it is known, above them all else, but not twice. */
    void refused() {
        assertThat(page.locator(".aj-alert, .aj-error:not(:empty)")).hasCount(1);
        assertThat(button("登录")).isEnabled();
    }

    /** Changes the first password on the page that asks for it, and arrives at the workbench. */
    void changeFirstPassword(String old, String fresh) {
        see("首次登录请修改密码");
        page.locator("#pw-old").fill(old);
        page.locator("#pw-new").fill(fresh);
        page.locator("#pw-again").fill(fresh);
        button("确定").click();
        page.waitForURL("**/home");
    }

    /** Looks at a password while typing it. */
    void peek(String input) {
        Locator field = page.locator(input);
        assertThat(field).hasAttribute("type", "password");
        page.locator(".aj-with:has(" + input + ") .aj-peek").click();
        assertThat(field).hasAttribute("type", "text");
        page.locator(".aj-with:has(" + input + ") .aj-peek").click();
        assertThat(field).hasAttribute("type", "password");
    }

    /** Opens a page by the menu. */
    void menu(String group, String item) {
        Locator nav = unfold(group);
        Locator link = nav.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(item).setExact(true));
        link.click();
        assertThat(link).hasAttribute("aria-current", "page");
        page.locator("#aj-main h1").waitFor();
    }

    /** The menu offers these pages in this group, in this order. */
    void offered(String group, String... items) {
        assertThat(unfold(group)
                        .locator(".aj-nav-group")
                        .filter(new Locator.FilterOptions().setHas(button(group)))
                        .getByRole(AriaRole.LINK))
                .hasText(items);
    }

    private Locator unfold(String group) {
        Locator nav = page.locator(".aj-side-nav");
        Locator head = nav.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(group));
        if (!"true".equals(head.getAttribute("aria-expanded"))) {
            head.click();
        }
        return nav;
    }

    /** Waits for a page's heading. */
    void heading(String text) {
        assertThat(page.locator("h1")
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .isVisible();
    }

    /** Waits until words are to be read. */
    void see(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog(String title) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }

    /** The row of a table that says so. */
    Locator row(String text) {
        return page.locator(".aj-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** The form of the page. */
    Form form() {
        return new Form(page, page.locator("#aj-main"));
    }

    /** The form in a dialog. */
    Form form(String dialog) {
        return new Form(page, dialog(dialog));
    }

    /** What stands once in a dialog beside a name: a login, a first password. */
    String shownOnce(String name) {
        Locator line = page.locator(".aj-once-facts > div")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("dt")
                                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "$")))));
        return line.locator("dd").innerText().trim();
    }

    /** Takes a picture of the page, which is not wider than the screen, and lets axe look at it: nothing serious. */
    void look(String picture) {
        settle();
        shoot(picture);
        assertEquals(picture, page.viewportSize().width, page.evaluate("document.documentElement.scrollWidth"));
        if (page.viewportSize().width >= USUAL_WIDTH) {
            assertEquals(picture + ": columns behind others", List.of(), page.evaluate(HIDDEN_COLUMNS));
        }
        List<String> grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
        assertEquals(picture, List.of(), grave);
    }

    /** The same on the smallest desk that must do without moving sideways. */
    void lookOnASmallDesk(String picture) {
        page.setViewportSize(SMALL_WIDTH, SMALL_HEIGHT);
        look(picture);
        assertEquals(picture + ": columns behind others", List.of(), page.evaluate(HIDDEN_COLUMNS));
        page.setViewportSize(USUAL_WIDTH, USUAL_HEIGHT);
    }

    /** Takes a picture of what is to be seen. */
    void shoot(String picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(picture + ".png")));
    }

    /** Waits until nothing loads or moves any more, and closes the toasts that are to be seen. */
    void settle() {
        page.locator("h1, .van-nav-bar").first().waitFor();
        page.waitForFunction(SETTLED);
    }
}
