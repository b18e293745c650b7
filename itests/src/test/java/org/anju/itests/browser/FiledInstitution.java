package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** A filed institution as the clerk looks it up: number, history, procedure, certificate. */
final class FiledInstitution {
    private final Person clerk;

    FiledInstitution(Person clerk) {
        this.clerk = clerk;
    }

    /** Opens it from the list; its filing number. */
    String open() {
        clerk.menu("机构备案", "机构备案列表");
        clerk.row(Filing.NAME).getByText(Filing.NAME).click();
        Locator head = clerk.page().locator(".aj-page-head");
        assertThat(head).containsText(Pattern.compile("备案证号 310101JG\\d{4}\\d+"));
        return head.innerText().replaceAll("(?s).*?(310101JG\\d+).*", "$1");
    }

    void history(String reason) {
        assertThat(clerk.page().locator(".aj-history .aj-tag")).hasText(new String[] {"通过", "提交", "退回", "提交", "保存"});
        assertThat(clerk.page().locator(".aj-history")).containsText(reason);
        clerk.look("institution");
    }

    void procedure() {
        clerk.button("办理流程").click();
        assertThat(clerk.dialog("办理流程").locator(".aj-flow-now")).hasText("已备案");
        clerk.look("procedure");
        clerk.dialog("办理流程").getByLabel("关闭").click();
    }

    void certificate(String number) {
        clerk.link("备案证明").or(clerk.button("备案证明")).first().click();
        assertThat(clerk.page().locator(".aj-sheet")).containsText(number);
        assertThat(clerk.page().locator(".aj-sheet-qr")).isVisible();
        assertThat(clerk.page().locator(".aj-sheet")).containsText("上述机构已办理机构备案，特此证明。");
        clerk.look("certificate");
        Download download =
                clerk.page().waitForDownload(() -> clerk.button("下载PDF").click());
        String text = Pdf.of(download.path()).text();
        for (String said : List.of("机构备案证明", number, Filing.NAME, Filing.CODE, "福州路200号5楼")) {
            assertTrue(said + " in " + text, text.contains(said));
        }
    }

    /** Where the QR code of the certificate that is open leads to, on this platform. */
    String check() {
        Object address =
                clerk.page().evaluate("fetch('/api/v1' + location.pathname).then(r => r.json()).then(c => c.checkUrl)");
        return URI.create(address.toString()).getPath();
    }
}
