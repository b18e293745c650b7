package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.anju.itests.harness.Jars;

/** What the administrator sets up in 系统管理: departments, a post, a clerk and a reviewer. */
final class Town {
    static final String PASSWORD = "Anju#2026tour";
    /** Login, name, post. */
    static final String[][] USERS = {{"clerk01", "黄浦录入员", "录入人员"}, {"reviewer01", "黄浦审核员", "审核人员"}};

    private static final String DISTRICT = "黄浦区住房保障和房屋管理局";
    private final Person admin;

    Town(Person admin) {
        this.admin = admin;
    }

    void departments() {
        admin.menu("系统管理", "部门管理");
        admin.button("新增部门").click();
        admin.form("新增部门")
                .type("部门名称", "上海市房屋管理局")
                .division("行政区划", "上海市")
                .choose("级别", "市")
                .press("保存");
        admin.row("上海市房屋管理局").getByText("新增下级").click();
        admin.form("新增部门")
                .type("部门名称", DISTRICT)
                .division("行政区划", "上海市", "黄浦区")
                .choose("级别", "区")
                .press("保存");
        assertThat(admin.row(DISTRICT)).containsText("黄浦区");
        admin.look("departments");
    }

    void post() {
        admin.menu("系统管理", "岗位管理");
        admin.button("新增岗位").click();
        admin.form("新增岗位").press("保存");
        admin.form("新增岗位")
                .error("岗位编码", "岗位编码不能为空")
                .type("岗位编码", "WINDOW")
                .type("名称", "窗口受理岗")
                .tick("角色", "录入人员")
                .press("保存");
        assertThat(admin.row("窗口受理岗")).containsText("录入人员");
        admin.look("posts");
    }

    /** Creates a user of the district and returns the password that is shown once. */
    String user(String login, String name, String post) {
        admin.menu("系统管理", "用户管理");
        admin.button("新增用户").click();
        admin.form("新增用户")
                .type("登录用户名", login)
                .type("姓名", name)
                .pick("部门", DISTRICT)
                .tick("岗位", post)
                .press("保存");
        admin.dialog("用户已创建").waitFor();
        admin.settle();
        admin.shoot("credentials");
        String password = admin.shownOnce("初始密码");
        admin.button("我已记下").click();
        assertThat(admin.row(login)).containsText(DISTRICT);
        return password;
    }

    void usersToBeSeen() {
        admin.menu("系统管理", "用户管理");
        assertThat(admin.row("clerk01")).containsText("录入人员");
        admin.look("users");
    }

    /** 功能管理: another version of a domain, from the file to the message; the steps are shown before. */
    void aDomainToBeUpdated() {
        admin.menu("系统管理", "功能管理");
        admin.row("机构备案").getByText("更新").click();
        admin.page().locator("input[type=file]").setInputFiles(Jars.versioned("institution", "0.1.1"));
        admin.button("下一步").click();
        admin.see("将进行以下操作");
        admin.button("执行").click();
        admin.see("机构备案已更新为0.1.1");
        admin.button("关闭").click();
        assertThat(admin.row("机构备案")).containsText("0.1.1");
        admin.look("features");
    }
}
