package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** 租赁合同网签列表: looked at, printed, revoked. */
final class SignedContracts {
    private final Person clerk;
    private final Page page;

    SignedContracts(Person clerk) {
        this.clerk = clerk;
        this.page = clerk.page();
    }

    void lists(String number) {
        clerk.menu(SigningDesk.GROUP, "租赁合同网签列表");
        assertThat(clerk.row(number)).containsText("已签约");
        assertThat(clerk.row(number)).containsText(SigningDesk.LESSEE);
        clerk.look("contracts");
        clerk.lookOnASmallDesk("contracts-small");
    }

    /** By a part of a name, and by an identity number, which stands in no address. */
    void finds(String number, String idNo) {
        page.locator("#filter-name").fill("甲乙");
        page.locator("#filter-name").press("Enter");
        page.waitForURL("**name=**");
        assertThat(clerk.row(number)).isVisible();
        clerk.button("按证件号码查询").click();
        clerk.form("按证件号码查询当事人的合同").type("证件号码", idNo).press("查询");
        assertThat(clerk.dialog("按证件号码查询当事人的合同")).containsText(number);
        clerk.look("contracts-by-number");
        page.keyboard().press("Escape");
    }

    void views(String number) {
        clerk.menu(SigningDesk.GROUP, "租赁合同网签列表");
        clerk.link(number).click();
        clerk.heading(number);
        for (String block : new String[] {"房屋情况", "出租人", "承租人", "约定内容", "费用承担", "附属设施、物品", "办理记录"}) {
            clerk.see(block);
        }
        assertThat(page.locator("#aj-main")).containsText("**********");
        clerk.look("contract");
        clerk.button("办理流程").click();
        assertThat(clerk.dialog("合同网签办理流程")).containsText("当前状态");
        page.keyboard().press("Escape");
    }

    /** Numbers in full, for who may see them. */
    void seesAll(String idNo) {
        clerk.button("显示完整信息").click();
        assertThat(page.locator("#aj-main")).containsText(idNo);
        clerk.button("隐藏完整信息").click();
        assertThat(page.locator("#aj-main")).not().containsText(idNo);
    }

    /** The printed file, kept. */
    Path prints(Path folder) {
        clerk.button("打印").click();
        assertThat(page.locator(".aj-pdf-pages canvas").first()).isVisible();
        clerk.look("contract-print");
        Download download = page.waitForDownload(() -> clerk.button("下载PDF").click());
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        clerk.button("关闭").last().click();
        tab("打印记录");
        assertThat(page.locator(".con-hash").first()).isVisible();
        return file;
    }

    private void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    /** Both parties must have said so in writing. */
    void revokes(Path agreement) {
        clerk.button("撤销").click();
        Form form = clerk.form("撤销合同");
        form.press("撤销");
        form.error("撤销原因", "撤销原因不能为空").error("解约协议", "请上传双方签署的解约协议");
        clerk.look("contract-revoke");
        form.type("撤销原因", "双方协商一致解除合同");
        Locator place = form.field("解约协议");
        place.locator("input[type=file]").setInputFiles(agreement);
        assertThat(place.locator("img")).isVisible();
        form.press("撤销");
        clerk.see("合同已撤销");
        clerk.see("原因：双方协商一致解除合同");
        assertThat(clerk.button("撤销")).hasCount(0);
        tab("要件");
        clerk.see("解约协议");
    }
}
