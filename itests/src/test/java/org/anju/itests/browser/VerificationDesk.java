package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** 从业人员核验 and 从业主体管理 at the desk of the district. */
final class VerificationDesk {
    private static final String GROUP = "从业人员管理";

    private final Person verifier;
    private final Page page;

    VerificationDesk(Person verifier) {
        this.verifier = verifier;
        this.page = verifier.page();
    }

    /** The workbench tells of what waits. */
    void announced(int count) {
        verifier.open("/home");
        assertThat(page.locator(".aj-bench-card").filter(new Locator.FilterOptions().setHasText("待核验的从业人员")))
                .containsText(String.valueOf(count));
        verifier.offered(GROUP, "从业人员核验", "从业人员查看", "历史从业人员查看");
    }

    private void opens(String name) {
        list("从业人员核验");
        assertThat(verifier.row(name)).containsText("今日提交");
        verifier.row(name)
                .getByText("核验", new Locator.GetByTextOptions().setExact(true))
                .click();
        verifier.heading(name);
    }

    void returns(String name, String reason) {
        opens(name);
        verifier.look("verify");
        verifier.button("退回").click();
        Form question = verifier.form("退回：" + name);
        question.press("退回");
        verifier.see("审核意见不能为空");
        verifier.dialog("退回：" + name).getByText(reason).click();
        question.press("退回");
        verifier.see("已退回");
    }

    void passes(String name) {
        opens(name);
        pass(name);
    }

    private void pass(String name) {
        verifier.button("核验通过").click();
        verifier.form("核验通过：" + name).press("核验通过");
        verifier.see("已通过");
        verifier.settle();
    }

    void passesAll(int count) {
        list("从业人员核验");
        page.locator("thead .aj-tick").click();
        verifier.see("已选 " + count + " 条");
        verifier.button("批量通过").click();
        verifier.form("批量通过").press("通过");
        verifier.see("成功 " + count + " 条，失败 0 条");
        verifier.settle();
    }

    /** What the change changes is marked. */
    void passesChange(String name, String fresh) {
        opens(name);
        assertThat(page.locator(".aj-changed").first()).containsText(fresh);
        verifier.look("verify-change");
        pass(name);
    }

    void passesCancellation(String name) {
        opens(name);
        verifier.see("注销原因：员工离职");
        pass(name);
    }

    void looksAtSubjects(String institution, String person) {
        verifier.offered("从业主体管理", "机构查询", "门店查询", "人员查询");
        verifier.menu("从业主体管理", "门店查询");
        verifier.menu("从业主体管理", "人员查询");
        assertThat(verifier.row(person)).containsText("生效");
        verifier.look("subject-people");
        verifier.menu("从业主体管理", "机构查询");
        verifier.row(institution).getByText(institution).click();
        verifier.heading(institution);
        assertThat(page.locator(".pra-figures").first()).containsText("3");
        verifier.look("subject-institution");
    }

    /** Opens a list, and reads it anew where it is open already. */
    private void list(String item) {
        String before = page.url();
        verifier.menu(GROUP, item);
        if (page.url().equals(before)) {
            page.reload();
            verifier.heading(item);
        }
    }
}
