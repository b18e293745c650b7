package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.anju.itests.harness.Samples;

/** 业务操作用户管理 at the institution's admin's desk. */
final class Operators {
    static final String LOGIN = "operator" + Filing.CODE.substring(10, 17);
    private static final String TITLE = "新增业务操作用户";

    private final Person admin;

    Operators(Person admin) {
        this.admin = admin;
    }

    /** Creates an operator and returns the first password. */
    String create() {
        admin.menu("本机构管理", "业务操作用户管理");
        admin.button(TITLE).click();
        admin.form(TITLE)
                .type("登录用户名", LOGIN)
                .type("姓名", "王五")
                .type("身份证号", Samples.residentId())
                .type("手机号", "1370" + Filing.CODE.substring(10, 17))
                .press("保存");
        admin.dialog("业务操作用户已创建").waitFor();
        String password = admin.shownOnce("初始密码");
        admin.button("我已记下").click();
        assertThat(admin.row(LOGIN)).containsText("正常");
        admin.look("operators");
        return password;
    }

    /** Opens or closes the operator, and waits for the state that follows. */
    void step(String action, String state) {
        admin.menu("本机构管理", "业务操作用户管理");
        admin.row(LOGIN).getByText(action).click();
        admin.button("确定").click();
        assertThat(admin.row(LOGIN)).containsText(state);
    }
}
