package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertEquals;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 首页, open to everybody: the ways to the three ports. */
final class HomePage {
    private static final String PLATFORM = "住房租赁监管服务平台";

    private final Person visitor;

    HomePage(Person visitor) {
        this.visitor = visitor;
    }

    /** Who never logged in is not asked for: no refusal stands in the browser's log. */
    void opens() {
        List<String> asked = new ArrayList<>();
        visitor.page().onRequest(request -> asked.add(request.url()));
        visitor.open("/").heading(PLATFORM);
        assertEquals(
                List.of(),
                asked.stream().filter(url -> url.endsWith("/platform/session")).toList());
        assertEquals(PLATFORM, visitor.page().title());
        visitor.look("home");
        visitor.open("/privacy").link("登录").click();
        visitor.heading(PLATFORM);
    }

    void leadsToThePorts() {
        Map<String, String> ports = new LinkedHashMap<>();
        ports.put("政府登录", "/gov");
        ports.put("公众登录", "/login");
        ports.put("机构登录", "/org");
        ports.forEach(this::leadsTo);
    }

    private void leadsTo(String name, String path) {
        visitor.open("/");
        visitor.page().locator("section[aria-label=登录]").getByText(name).click();
        visitor.page().waitForURL("**" + path);
        visitor.heading(name.replace("政府", "政府人员"));
        for (String field : List.of("密码", "验证码")) {
            assertThat(visitor.page().getByLabel(field, new Page.GetByLabelOptions().setExact(true)))
                    .isVisible();
        }
        assertThat(visitor.button("登录")).isVisible();
        visitor.look("login" + path.replace('/', '-'));
    }
}
