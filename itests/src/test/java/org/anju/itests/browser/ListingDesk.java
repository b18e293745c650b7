package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.anju.itests.harness.Houses;

/** 房源核验 and 核验结果列表 at the desk of somebody of an institution. */
final class ListingDesk {
    static final String GROUP = "房源核验";
    static final String LIST = "核验结果列表";

    private final Person agent;
    private final Page page;

    ListingDesk(Person agent) {
        this.agent = agent;
        this.page = agent.page();
    }

    void offered() {
        agent.offered(GROUP, GROUP, LIST);
    }

    /** An empty form: each of the five fields is asked for, and a number is checked when its field is left. */
    void begins() {
        agent.menu(GROUP, GROUP);
        agent.form().starred("房屋区域", "证件类型", "产权证号", "产权人姓名", "产权人证件号");
        agent.button("确定").click();
        agent.see("有 5 处需要修改");
        for (String label : List.of("房屋区域", "证件类型", "产权证号", "产权人姓名", "产权人证件号")) {
            agent.form().error(label, label + "不能为空");
        }
        agent.form().choose("证件类型", "不动产权证书").type("产权证号", "0007157").type("产权人证件号", "310101199001011233");
        agent.form().field("产权人证件号").locator("input").blur();
        agent.form().error("产权证号", "产权证号格式不正确").error("产权人证件号", "身份证号码校验位不正确");
        agent.look("listing-form-errors");
    }

    ListingDesk fillsIn(String certNo) {
        agent.form().division("房屋区域", "黄浦区").choose("证件类型", "不动产权证书").type("产权证号", certNo);
        agent.form().type("产权人姓名", Houses.OWNER).type("产权人证件号", Houses.OWNER_ID);
        return this;
    }

    void confirms() {
        agent.button("确定").click();
    }

    /** The result stands above the form, and what was typed is still there. */
    void isTold(String title, String words, String certNo) {
        Locator outcome = page.locator(".aj-outcome");
        assertThat(outcome).containsText(title);
        assertThat(outcome).containsText(words);
        assertThat(agent.form().field("产权证号").locator("input")).hasValue(certNo);
    }

    /** 租赁房源核验告知单 with all that it says; its code. */
    String notice(String certNo) {
        agent.heading("租赁房源核验告知单");
        Locator sheet = page.locator(".aj-sheet");
        assertThat(sheet).containsText(Pattern.compile("告知单号（核验码）：HY\\d{15}"));
        assertThat(sheet.locator("th")).hasText(new String[] {
            "核验结果", "坐落", "出租部位", "不动产单元号", "建筑面积", "规划用途", "权利人", "共有方式", "抵押", "查封", "异议或争议", "在租状态", "核验时间", "有效期至",
            "核验渠道", "申请单位"
        });
        assertThat(sheet).containsText("黄河五路338号3号楼2单元501室");
        assertThat(sheet).containsText("张*");
        assertThat(sheet.locator(".aj-sheet-qr img")).isVisible();
        agent.look("listing-notice");
        assertEquals(-1, sheet.innerText().indexOf(Houses.OWNER_ID));
        return sheet.innerText().replaceAll("(?s).*(HY\\d{15}).*", "$1");
    }

    /** On paper it is one page and nothing but the notice; the PDF says the same. */
    void prints(String code) {
        page.evaluate("() => { window.printed = 0; window.print = () => { window.printed += 1 } }");
        agent.button("打印").click();
        assertEquals(1, page.evaluate("window.printed"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Pdf paper = Pdf.of(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertEquals(1, paper.pages());
        assertTrue(paper.text(), paper.text().contains(code));
        assertEquals(paper.text(), -1, paper.text().indexOf("下载PDF"));
        Download download = page.waitForDownload(() -> agent.button("下载PDF").click());
        Pdf pdf = Pdf.of(download.path());
        for (String said : List.of("租赁房源核验告知单", code, "黄河五路338号3号楼2单元501室", "核验通过")) {
            assertTrue(said + " in " + pdf.text(), pdf.text().contains(said));
        }
    }

    /** 返回 leads to the form, which is ready for the next house. */
    void returns() {
        agent.button("返回").click();
        agent.heading(GROUP);
        assertThat(agent.form().field("产权证号").locator("input")).hasValue("");
    }

    /** Where the QR code of the notice that is open leads to, on this platform. */
    String checkAddress() {
        String path = page.url()
                .replaceAll(".*/listing/verifications/(\\d+)/notice", "/listing/listing-verifications/$1/notice");
        Object address = page.evaluate("fetch('/api/v1" + path + "').then(r => r.json()).then(n => n.checkUrl)");
        return URI.create(address.toString()).getPath();
    }

    /** Opens the list anew, filtered by a certificate number. */
    void lists(String certNo) {
        agent.open("/listing/verifications");
        page.locator("#filter-certNo").fill(certNo);
        page.locator("#filter-certNo").press("Enter");
        assertThat(agent.row(certNo)).isVisible();
    }

    void press(String certNo, String action) {
        agent.row(certNo)
                .getByText(action, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** 查看核验结果: what was asked, what the register said, history and procedure. */
    void views(String certNo, String code) {
        lists(certNo);
        assertThat(agent.row(certNo)).containsText(code);
        assertThat(agent.row(certNo)).containsText("核验通过");
        agent.look("listing-list");
        agent.lookOnASmallDesk("listing-list-small");
        press(certNo, "查看");
        agent.heading("黄河五路338号3号楼2单元501室");
        for (String block : List.of("核验结果", "申请信息", "登记信息", "办理记录")) {
            assertThat(page.locator(".aj-block h2").filter(new Locator.FilterOptions().setHasText(block)))
                    .isVisible();
        }
        Locator owner = page.locator(".aj-facts > div").filter(new Locator.FilterOptions().setHasText("产权人证件号"));
        assertThat(owner).containsText("3710**********1019");
        owner.getByLabel("显示完整内容").click();
        assertThat(owner).containsText(Houses.OWNER_ID);
        agent.look("listing-result");
        agent.button("办理流程").click();
        assertThat(agent.dialog("办理流程").locator(".aj-flow-now")).hasText("核验通过");
        agent.look("listing-procedure");
        agent.dialog("办理流程").getByLabel("关闭").click();
    }

    /** One click sends the problem sheet; what was typed stays. */
    void sendsAProblemSheet(String certNo) {
        agent.look("listing-fault");
        agent.button("生成问题单").click();
        assertThat(page.locator(".aj-outcome")).containsText(Pattern.compile("问题单已提交，编号 WT\\d+"));
        assertThat(agent.button("生成问题单")).hasCount(0);
        assertThat(agent.form().field("产权证号").locator("input")).hasValue(certNo);
    }

    /** Whoever comes to the same request again is told the number, and offered no second sheet. */
    void findsTheSheetAgain(String certNo) {
        lists(certNo);
        press("核验异常", "查看");
        assertThat(page.locator(".aj-hint")).containsText(Pattern.compile("问题单已提交，编号 WT\\d+"));
        assertThat(agent.button("生成问题单")).hasCount(0);
        agent.look("listing-fault-again");
    }

    /** The trace that the user is told. */
    String trace() {
        return page.locator(".aj-outcome").innerText().replaceAll("(?s).*流水号([0-9a-f]{32}).*", "$1");
    }

    void seesTheSheet(String trace, String certNo) {
        agent.menu("帮助与反馈", "问题单");
        press(GROUP, "查看");
        Locator sheet = agent.dialog("问题单");
        assertThat(sheet).containsText(trace);
        assertThat(sheet).containsText(certNo);
        agent.look("listing-problem-sheet");
        sheet.getByLabel("关闭").click();
    }

    void revokes(String certNo) {
        lists(certNo);
        press(certNo, "撤销");
        agent.see("撤销后，核验码和告知单随即失效");
        agent.button("确定").click();
        agent.see("已撤销");
        agent.settle();
        assertThat(agent.row(certNo)).containsText("已撤销");
        assertThat(agent.row(certNo).getByText("撤销", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        press(certNo, "告知单");
        assertThat(page.locator(".aj-sheet-void")).hasText("已撤销");
        agent.look("listing-notice-void");
    }
}
