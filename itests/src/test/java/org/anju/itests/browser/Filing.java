package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.anju.itests.harness.Samples;

/** 机构备案申请 at the clerk's desk: three pages, papers, the admin account. */
final class Filing {
    static final String CODE = Samples.creditCode();
    static final String NAME = "上海安居住房租赁有限公司" + CODE.substring(14);
    static final String MOBILE = "1390" + CODE.substring(10, 17);
    static String adminLogin;
    static String adminPassword;

    private final Person clerk;
    private final Page page;

    Filing(Person clerk) {
        this.clerk = clerk;
        this.page = clerk.page();
    }

    private void at(String step) {
        assertThat(page.locator("[aria-current=step]")).containsText(step);
    }

    /** Opens an empty application. */
    void begin() {
        clerk.menu("机构备案", "机构备案申请");
        clerk.button("新增备案申请").click();
        clerk.heading("机构备案申请");
        at("基础信息");
    }

    /** The first page: stars, and no way on while something required is empty. */
    void refusesWhatIsMissing() {
        begin();
        Form form = clerk.form();
        form.starred("公司名称", "营业执照号码", "机构类型", "所在区域", "注册地址", "经营地址", "法人姓名", "法人身份证号", "经营范围");
        assertThat(form.field("企业简称").locator(".aj-star")).hasCount(0);
        assertThat(form.field("所在区域")).containsText("黄浦区");
        clerk.look("apply-empty");
        clerk.button("下一步").click();
        form.error("公司名称", "公司名称不能为空").error("机构类型", "机构类型不能为空").error("经营范围", "经营范围不能为空");
        at("基础信息");
        form.type("法人身份证号", "310101199001011233").type("公司名称", NAME).error("法人身份证号", "身份证号");
        clerk.look("apply-errors");
    }

    void fillIn() {
        Form form = clerk.form();
        form.type(Map.of(
                "公司名称",
                NAME,
                "营业执照号码",
                CODE,
                "注册地址",
                "人民大道100号",
                "经营地址",
                "福州路200号3楼",
                "法人姓名",
                "张三",
                "法人身份证号",
                Samples.residentId(),
                "法人电话",
                "13800001111",
                "经营范围",
                "住房租赁；房地产经纪"));
        form.choose("机构类型", "住房租赁企业");
        form.date("成立日期", "2020-02-30").error("成立日期", "成立日期格式不正确");
        form.type("企业简称", "安居租赁").error("成立日期", "成立日期格式不正确");
        form.date("成立日期", "2020-05-01").date("执照领取日期", "2020-05-06");
        form.type("企业简称", "安居租赁");
        clerk.shoot("apply");
        clerk.button("下一步").click();
        at("人员与经营场所");
        clerk.button("下一步").click();
        form.error("经办人姓名", "经办人姓名不能为空");
        at("人员与经营场所");
        form.type("经办人姓名", "李四").type("经办人电话", MOBILE);
        brokers();
        clerk.look("apply-people");
        clerk.button("下一步").click();
        clerk.see("专业人员清单中有1行未填写，已去掉");
        at("要件与确认");
    }

    /** A row that is begun must be filled; one without anything is left out, and it is said. */
    private void brokers() {
        clerk.button("添加专业人员").click();
        page.getByLabel("第1人姓名").fill("王五");
        clerk.button("下一步").click();
        clerk.see("第1行：身份证号不能为空");
        Widths widths = new Widths(clerk);
        widths.fit("apply-people");
        page.getByLabel("第1人姓名").fill("");
        page.getByLabel("第1人姓名").blur();
        assertThat(page.locator("#aj-main .aj-error").filter(new Locator.FilterOptions().setHasText("第1行")))
                .hasCount(0);
    }

    /** Sends the scan over a slow line, so that the progress is to be seen. */
    void upload(Path scan) {
        clerk.button("提交").click();
        Form form = clerk.form().error("营业执照照片", "营业执照照片");
        CDPSession line = page.context().newCDPSession(page);
        slow(line, 700_000);
        Locator field = form.field("营业执照照片");
        field.locator("input[type=file]").setInputFiles(scan);
        Locator progress = field.getByRole(com.microsoft.playwright.options.AriaRole.PROGRESSBAR);
        progress.waitFor();
        page.waitForFunction(
                "bar => { const now = Number(bar.getAttribute('aria-valuenow')); return now > 0 && now < 100 }",
                progress.elementHandle());
        clerk.shoot("upload");
        slow(line, -1);
        field.locator(".aj-thumb img").waitFor();
    }

    private static void slow(CDPSession line, int bytesPerSecond) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    void generateAdmin() {
        clerk.button("保存").click();
        clerk.see("保存成功");
        clerk.button("生成管理员账号").click();
        clerk.button("确定").click();
        clerk.dialog("机构管理员账号").waitFor();
        clerk.settle();
        clerk.shoot("admin-credentials");
        adminLogin = clerk.shownOnce("登录用户名");
        adminPassword = clerk.shownOnce("初始密码");
        assertTrue(adminPassword, adminPassword.length() >= 8);
        clerk.button("我已记下").click();
        clerk.see(adminLogin);
        clerk.look("apply-papers");
    }

    void submit() {
        clerk.button("提交").click();
        clerk.see("已提交");
        clerk.heading(NAME);
    }

    /** Opens it again, returned with a reason. */
    void returned(String reason) {
        clerk.menu("机构备案", "机构备案申请");
        clerk.row(NAME)
                .getByText("修改", new Locator.GetByTextOptions().setExact(true))
                .click();
        clerk.see("退回原因：" + reason);
        clerk.look("returned");
    }

    /** Goes over the three pages once more, with another address. */
    void correct() {
        clerk.form().type("经营地址", "福州路200号5楼");
        clerk.button("下一步").click();
        at("人员与经营场所");
        clerk.button("下一步").click();
        at("要件与确认");
        submit();
    }

    /** A draft of somebody else; returns its id. */
    String another() {
        clerk.menu("机构备案", "机构备案申请");
        clerk.button("新增备案申请").click();
        String code = Samples.creditCode();
        clerk.form().type("公司名称", "上海他人住房租赁有限公司" + code.substring(14)).type("营业执照号码", code);
        clerk.button("保存").click();
        clerk.see("保存成功");
        page.waitForURL("**/institution/filings/*/edit");
        return page.url().replaceAll(".*/filings/(\\d+)/edit.*", "$1");
    }
}
