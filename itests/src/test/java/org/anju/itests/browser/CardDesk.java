package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anju.itests.harness.Practitioners;
import org.anju.itests.harness.Samples;

/** 从业人员信息卡申请 and 人员激活 at the desk of an institution's admin. */
final class CardDesk {
    private static final String APPLICATIONS = "从业人员信息卡申请";

    private final Person admin;
    private final Page page;
    private final PractitionerMenu menu;
    private final Path pictures;
    private final String idNo = Samples.residentId();

    CardDesk(Person admin, Path pictures) {
        this.admin = admin;
        this.page = admin.page();
        this.menu = new PractitionerMenu(admin);
        this.pictures = pictures;
    }

    void offered() {
        admin.offered(
                PractitionerMenu.GROUP,
                "企业 LOGO 上传",
                APPLICATIONS,
                "人员激活",
                "从业人员查看",
                "历史从业人员查看",
                "Excel 导入失败查看",
                "从业人员信息卡变更",
                "从业人员信息卡注销");
    }

    /** An empty form: it can be saved, not submitted, and says at once what is wrong. */
    void begins() {
        menu.list(APPLICATIONS);
        admin.button("新增").click();
        admin.heading("新增从业人员");
        admin.form().starred("头像照片", "姓名", "身份证号码", "联系电话", "人员类别");
        assertThat(admin.button("提交")).hasCount(0);
        admin.button("保存").click();
        admin.form().error("姓名", "姓名不能为空").type("身份证号码", "310101199001011233").type("姓名", "小明");
        admin.form().error("身份证号码", "身份证号码校验位不正确");
        admin.look("card-form-errors");
    }

    void fillsIn(String name) {
        admin.form().type("姓名", name).type("身份证号码", idNo).type("联系电话", Samples.mobile());
        admin.form().choose("人员类别", "业务员").choose("资格证书类型", "房地产经纪人职业资格").starred("资格证书编号");
        admin.form().type("资格证书编号", "6666a1a5").type("职位", "店长").type("门店名称", "大场店");
        admin.form().division("门店所在区", "黄浦区");
        assertThat(admin.form().field("出生年月")).containsText(idNo.substring(6, 10));
        upload("头像照片", "portrait.jpg", 413, 579);
    }

    private void upload(String field, String file, int width, int height) {
        try {
            Files.createDirectories(pictures);
            Files.write(pictures.resolve(file), Practitioners.picture(width, height));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Locator place = admin.form().field(field);
        place.locator("input[type=file]").setInputFiles(pictures.resolve(file));
        assertThat(place.locator("img")).isVisible();
    }

    /** Saved, it stands in the list and can be submitted. */
    void saves(String name) {
        admin.button("保存").click();
        admin.see("保存成功");
        assertThat(admin.button("提交")).isVisible();
        menu.list(APPLICATIONS);
        assertThat(admin.row(name)).containsText("待提交");
        admin.look("card-applications");
    }

    void isRefusedWithoutLogo(String name) {
        edit(name, "编辑");
        admin.button("提交").click();
        admin.see("请先在【企业LOGO上传】菜单上传企业LOGO和企业简称，否则无法生成从业人员信息卡");
    }

    private void edit(String name, String action) {
        menu.list(APPLICATIONS);
        menu.press(name, action);
        admin.heading(name);
    }

    /** LOGO and short name are both needed. */
    void uploadsTheLogo() {
        menu.list("企业 LOGO 上传");
        admin.see("请先上传企业LOGO和企业简称");
        admin.button("保存").click();
        admin.form().error("企业LOGO", "企业LOGO不能为空").error("企业简称", "企业简称不能为空");
        upload("企业LOGO", "logo.jpg", 400, 300);
        admin.form().type("企业简称", "安居示范");
        admin.button("保存").click();
        admin.see("保存成功");
        page.reload();
        admin.see("已上传");
        assertThat(admin.form().field("企业LOGO").locator("img")).isVisible();
        assertThat(admin.form().field("企业简称").locator("input")).hasValue("安居示范");
        admin.look("card-logo");
    }

    void submits(String name) {
        edit(name, "编辑");
        submit();
        assertThat(admin.row(name)).hasCount(0);
    }

    private void submit() {
        admin.button("提交").click();
        admin.see("已提交，等待所在区房管部门核验");
        admin.settle();
    }

    void corrects(String name, String reason) {
        menu.list(APPLICATIONS);
        assertThat(admin.row(name)).containsText("被退回");
        assertThat(admin.row(name)).containsText(reason);
        edit(name, "修改");
        admin.see("退回原因：" + reason);
        upload("头像照片", "portrait2.jpg", 590, 826);
        submit();
    }

    void activates(String name) {
        menu.list("人员激活");
        menu.press(name, "激活");
        admin.button("确定").click();
        admin.see("已激活");
        admin.settle();
        assertThat(admin.row(name)).hasCount(0);
    }

    void isRefusedASecondCase() {
        menu.list(APPLICATIONS);
        admin.button("新增").click();
        admin.form().type("姓名", "小明").type("身份证号码", idNo);
        admin.button("保存").click();
        admin.see("该人员已存在相关案件");
        admin.form().type("姓名", "").type("身份证号码", "");
    }

    void deletesAll(String part, int count) {
        selectAll(part, count);
        admin.button("删除").first().click();
        admin.see("将删除 " + count + " 件申请");
        admin.form("删除").press("删除");
        admin.see("成功 " + count + " 条，失败 0 条");
        admin.settle();
        assertThat(page.locator(".aj-table tbody tr")).hasCount(0);
    }

    void submitsAll(String part, int count, String... names) {
        admin.button("重置").click();
        for (String name : names) {
            assertThat(admin.row(name)).isVisible();
            admin.row(name).locator(".aj-tick").click();
        }
        admin.see("已选 " + count + " 条");
        admin.button("批量提交").click();
        admin.button("确定").click();
        admin.see("成功 " + count + " 条，失败 0 条");
        admin.settle();
        assertThat(admin.row(part)).hasCount(0);
    }

    private void selectAll(String part, int count) {
        menu.list(APPLICATIONS);
        page.locator("#filter-name").fill(part);
        page.locator("#filter-name").press("Enter");
        assertThat(page.locator(".aj-table tbody tr")).hasCount(count);
        page.locator("thead .aj-tick").click();
        admin.see("已选 " + count + " 条");
    }

    void activatesAll(int count) {
        menu.list("人员激活");
        assertThat(page.locator(".aj-table tbody tr")).hasCount(count);
        page.locator("thead .aj-tick").click();
        admin.see("已选 " + count + " 条");
        admin.button("批量激活").click();
        admin.button("确定").click();
        admin.see("成功 " + count + " 条，失败 0 条");
    }
}
