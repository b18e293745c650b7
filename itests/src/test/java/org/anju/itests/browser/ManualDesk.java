package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** 人工核验 at the desk of a reviewer of the district: what the register has no data for. */
final class ManualDesk {
    private final Person reviewer;
    private final Page page;

    ManualDesk(Person reviewer) {
        this.reviewer = reviewer;
        this.page = reviewer.page();
    }

    void offered() {
        reviewer.offered(ListingDesk.GROUP, ListingDesk.GROUP, ListingDesk.LIST, "人工核验");
    }

    /** The workbench says what waits, and leads there. */
    void opens(String certNo) {
        reviewer.open("/home");
        Locator card = page.locator(".aj-bench-card").filter(new Locator.FilterOptions().setHasText("待人工核验的房源"));
        assertThat(card).containsText("1");
        card.click();
        reviewer.heading("人工核验");
        reviewer.look("listing-manual");
        reviewer.row(certNo).getByText(certNo).click();
        reviewer.heading(certNo);
        reviewer.look("listing-decide");
    }

    /** To refuse needs a reason. */
    void refuses(String certNo, String reason) {
        opens(certNo);
        reviewer.button("不通过").click();
        Form question = reviewer.form("不通过：" + certNo);
        question.press("不通过");
        reviewer.see("审核意见不能为空");
        reviewer.dialog("不通过：" + certNo).getByText(reason).click();
        question.press("不通过");
        assertThat(page.locator(".aj-page-head")).containsText("核验不通过");
        reviewer.settle();
    }

    void passes(String certNo) {
        opens(certNo);
        reviewer.button("通过").click();
        reviewer.form("通过：" + certNo).press("通过");
        assertThat(page.locator(".aj-page-head")).containsText("核验通过");
        assertThat(reviewer.button("查看告知单")).isVisible();
        reviewer.settle();
    }
}
