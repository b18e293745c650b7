package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** 机构备案审核 at the reviewer's desk. */
final class Review {
    private final Person reviewer;

    Review(Person reviewer) {
        this.reviewer = reviewer;
    }

    /** The workbench and the menu tell of what waits. */
    void announced() {
        assertThat(reviewer.page().locator(".aj-bench-card").filter(new Locator.FilterOptions().setHasText("待审核的备案申请")))
                .containsText("待审核的备案申请1");
        assertThat(reviewer.page().locator(".aj-chart h2")).containsText("近30天机构备案申请提交 1办结 0");
        reviewer.look("workbench-reviewer");
        reviewer.offered("机构备案", "机构备案审核", "机构备案列表");
    }

    /** Returns the application, which is not done without a reason. */
    void returned(String reason) {
        reviewer.menu("机构备案", "机构备案审核");
        reviewer.row(Filing.NAME).waitFor();
        reviewer.look("reviews");
        reviewer.row(Filing.NAME).getByText("审核").click();
        reviewer.heading(Filing.NAME);
        reviewer.look("review");
        reviewer.button("退回").click();
        Form question = reviewer.form("退回：" + Filing.NAME);
        reviewer.see("退回录入人修改，修改后可以重新提交");
        question.press("退回");
        reviewer.see("审核意见不能为空");
        reviewer.page().locator("#aj-ask-opinion").fill(reason);
        reviewer.look("review-return");
        question.press("退回");
        reviewer.see("已办理：已退回");
    }

    /** Passes the application, in which what was corrected is marked; it is not done by one click, and the certificate is one more away. */
    void passed(String corrected) {
        reviewer.menu("机构备案", "机构备案审核");
        reviewer.row(Filing.NAME).getByText("审核").click();
        assertThat(reviewer.page().locator(".aj-changed dt").filter(new Locator.FilterOptions().setHasText(corrected)))
                .isVisible();
        reviewer.look("review-corrected");
        reviewer.button("通过").click();
        reviewer.form("通过：" + Filing.NAME).press("取消");
        assertThat(reviewer.dialog("通过：" + Filing.NAME)).hasCount(0);
        assertThat(reviewer.page().locator(".aj-page-head")).containsText("待审核");
        reviewer.button("通过").click();
        reviewer.see("通过后生成备案证号和备案证明");
        reviewer.form("通过：" + Filing.NAME).press("通过");
        reviewer.see("已办理：已备案");
        reviewer.button("查看备案证明").click();
        assertThat(reviewer.page().locator(".aj-sheet")).containsText(Filing.NAME);
    }
}
