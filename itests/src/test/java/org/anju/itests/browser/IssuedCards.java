package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 从业人员信息卡 at the desk of an institution's admin: what was issued, its change, its cancellation. */
final class IssuedCards {
    private static final List<String> COLUMNS = List.of("序号", "行政区", "申请单位", "姓名", "性别", "联系电话", "申请时间", "操作");
    private static final String[] BASIC = {"姓名", "性别", "身份证号码", "联系电话", "出生年月", "申请时间"};
    private static final String[] WORK = {
        "所属区县", "企业名称", "人员类别", "首次申请日期", "职业类资格证书类型", "职业类资格证书编号", "职位", "门店所在区", "门店名称"
    };

    private final Person admin;
    private final Page page;
    private final PractitionerMenu menu;

    IssuedCards(Person admin) {
        this.admin = admin;
        this.page = admin.page();
        this.menu = new PractitionerMenu(admin);
    }

    void opensTheCard(String name) {
        menu.list("从业人员查看");
        assertThat(page.locator(".aj-table th")).hasText(with("", COLUMNS));
        menu.press(name, "查看详情");
        shows(name, "生效");
        assertThat(page.locator(".aj-page-head")).containsText(Pattern.compile("310101\\d{10}"));
        assertThat(page.locator(".pra-card img")).isVisible();
        page.waitForCondition(() -> (int) page.locator(".pra-card img").evaluate("i => i.naturalWidth") > 400);
        Download card = page.waitForDownload(() -> admin.button("下载信息卡").click());
        assertThat(page.locator(".el-message--error")).hasCount(0);
        assertTrue(card.suggestedFilename(), card.suggestedFilename().matches(".*\\.(png|jpe?g)"));
        admin.look("card-detail");
    }

    /** The two blocks of the manual with all their lines. */
    private void shows(String name, String state) {
        admin.heading(name);
        assertThat(page.locator(".aj-page-head")).containsText(state);
        assertThat(block("人员基本信息").locator("dt")).hasText(BASIC);
        assertThat(block("新增人员职业信息").locator("dt")).hasText(WORK);
        assertThat(block("新增人员职业信息")).containsText("大场店");
    }

    private Locator block(String title) {
        return page.locator(".aj-block").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static String[] with(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toArray(String[]::new);
    }

    /** Where the QR code of the card that is open leads to, on this platform. */
    String checkAddress() {
        String address = page.evaluate("fetch('/api/v1' + location.pathname).then(r => r.json()).then(c => c.checkUrl)")
                .toString();
        URI uri = URI.create(address);
        return uri.getPath() + "?" + uri.getQuery();
    }

    void findsByName(String part, String found, String other) {
        menu.list("从业人员查看");
        assertThat(admin.row(other)).isVisible();
        assertThat(page.locator(".aj-list-foot")).containsText(Pattern.compile("共 4 条[\\s\\S]*10 条/页"));
        page.locator("#filter-name").fill(part);
        admin.button("搜索").click();
        assertThat(admin.row(found)).isVisible();
        assertThat(admin.row(other)).hasCount(0);
    }

    void changes(String name, String position) {
        menu.list("从业人员信息卡变更");
        admin.button("新增变更申请").click();
        menu.press(name, "选择");
        admin.heading("申请变更：" + name);
        assertThat(admin.form().field("身份证号码").locator("input")).isDisabled();
        admin.button("提交").click();
        admin.see("未作任何变更");
        admin.form().type("职位", position);
        admin.button("提交").click();
        admin.see("已提交，等待所在区房管部门核验");
        menu.list("从业人员信息卡变更");
        assertThat(admin.row(name)).containsText("变更核验中");
    }

    void seesEdition(String name, int edition) {
        menu.list("从业人员查看");
        menu.press(name, "查看详情");
        shows(name, "生效");
        assertThat(block("信息卡信息")).containsText("第" + edition + "版");
        page.waitForCondition(() -> (int) page.locator(".pra-card img").evaluate("i => i.naturalWidth") > 400);
    }

    /** The answer stands in the dialog, with the way to where the operator is closed. */
    void isRefusedToCancelTheOperator(String name) {
        menu.list("从业人员信息卡注销");
        admin.button("新增注销申请").click();
        menu.press(name, "选择");
        Locator dialog = admin.dialog("申请注销：" + name);
        dialog.getByText("员工离职").click();
        admin.button("申请注销").click();
        assertThat(dialog).containsText("该人员是本企业的业务操作用户，请先关闭其业务操作权限后再申请注销信息卡");
        admin.shoot("card-cancel-operator");
        dialog.getByText("去业务操作用户管理").click();
        admin.heading("业务操作用户管理");
        assertThat(admin.row(name)).isVisible();
    }

    void cancels(String name) {
        menu.list("从业人员信息卡注销");
        admin.see("员工离职后请及时注销其信息卡，包括已生效和待激活的信息卡");
        admin.button("新增注销申请").click();
        menu.press(name, "选择");
        admin.dialog("申请注销：" + name).getByText("员工离职").click();
        admin.shoot("card-cancel");
        admin.button("申请注销").click();
        admin.see("已提交，等待所在区房管部门核验");
        admin.settle();
        assertThat(admin.row(name)).containsText("注销核验中");
    }

    /** Only there, with no way to change it. */
    void findsInHistory(String name) {
        menu.list("从业人员查看");
        admin.settle();
        assertThat(admin.row(name)).hasCount(0);
        menu.list("历史从业人员查看");
        assertThat(page.locator(".aj-table th")).hasText(COLUMNS.toArray(String[]::new));
        assertThat(admin.row(name).locator(".aj-row-actions > *")).hasText(new String[] {"查看"});
        admin.look("card-history");
        menu.press(name, "查看");
        shows(name, "已注销");
        assertThat(page.locator(".aj-page-actions button")).hasCount(0);
        admin.see("信息卡已注销，不能下载");
        admin.look("card-cancelled");
    }
}
