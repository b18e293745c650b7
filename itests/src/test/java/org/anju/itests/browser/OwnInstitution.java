package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** 本机构管理: what an institution's admin sees of his own, and nothing of others. */
final class OwnInstitution {
    private final Person admin;

    OwnInstitution(Person admin) {
        this.admin = admin;
    }

    void filed() {
        admin.menu("本机构管理", "本机构备案");
        admin.heading(Filing.NAME);
        admin.look("own");
    }

    /** Neither in the list nor by the address of somebody else's application. */
    void nothingElse(String foreign) {
        admin.menu("机构备案", "机构备案列表");
        assertThat(admin.page().locator(".aj-list-foot")).containsText("共 1 条");
        admin.open("/institution/filings/" + foreign);
        assertThat(admin.page().locator(".aj-problem")).containsText("返回");
        assertThat(admin.button("重试")).hasCount(0);
        admin.open("/institution/filings");
        admin.see("页面不存在");
        admin.look("missing");
    }

    void applications() {
        admin.offered("本机构管理", "本机构备案", "备案申请记录", "门店管理", "业务操作用户管理");
        admin.menu("本机构管理", "备案申请记录");
        assertThat(admin.row(Filing.NAME)).containsText("已备案");
        admin.look("own-filings");
    }

    /** What is shown stays, the fault is told, and one click goes on when the server is back. */
    void withoutTheServer() {
        admin.page().context().setOffline(true);
        admin.button("查询").click();
        assertThat(admin.page().locator(".aj-problem")).isVisible();
        assertThat(admin.row(Filing.NAME)).isVisible();
        admin.look("offline");
        admin.page().context().setOffline(false);
        admin.button("重试").click();
        assertThat(admin.page().locator(".aj-problem")).hasCount(0);
        assertThat(admin.row(Filing.NAME)).isVisible();
    }
}
