package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.Assert.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Houses;
import org.anju.itests.harness.Samples;

/** 受理网签 at a clerk's desk: from 房源核验 to 签约. */
final class SigningDesk {
    static final String GROUP = "合同网签";
    static final String LESSEE = "承租人·甲乙丙丁戊己";
    private static final String CLAUSE = "房屋内禁止吸烟，承租人应爱护房屋及附属设施。";
    private static final String DARK =
            "c => { const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0; for (let i = 0; i < d.length; i += 4) if (d[i] < 128) n++; return n }";

    private final Person clerk;
    private final Page page;
    private final Path papers;

    SigningDesk(Person clerk, Path papers) {
        this.clerk = clerk;
        this.page = clerk.page();
        this.papers = papers;
    }

    void offered() {
        clerk.offered(GROUP, "受理网签", "租赁合同网签列表");
        clerk.menu(GROUP, "受理网签");
        clerk.see("点击“新增网签”，从房源核验开始");
        clerk.look("signing-none");
    }

    /** ① The five fields; nobody goes on before they are right. */
    void verifies(String certNo) {
        clerk.menu(GROUP, "受理网签");
        clerk.button("新增网签").click();
        Form form = clerk.form();
        form.starred("房屋区域", "证件类型", "产权证号", "产权人姓名", "产权人证件号");
        clerk.button("下一步").click();
        clerk.see("请先通过房源核验");
        form.error("产权证号", "产权证号不能为空").error("产权人姓名", "产权人姓名不能为空");
        form.division("房屋区域", "黄浦区").choose("证件类型", "不动产权证书");
        form.type("产权证号", certNo).type("产权人姓名", "李四").type("产权人证件号", Houses.OWNER_ID);
        clerk.button("核验").click();
        clerk.see("产权人信息与登记信息不一致");
        clerk.look("signing-refused");
        clerk.button("下一步").click();
        assertThat(page).hasURL(Pattern.compile(".*/signings/new"));
        form.type("产权人姓名", Houses.OWNER);
        clerk.button("核验").click();
        clerk.see("核验通过");
        clerk.see("黄河五路338号3号楼2单元501室");
        clerk.look("signing-verified");
        clerk.button("下一步").click();
        clerk.see("租赁期限与用途");
        assertThat(party("lessors", 1).field("姓名或名称").locator("input")).hasValue(Houses.OWNER);
        assertThat(party("lessors", 1).field("证件号码").locator("input")).hasValue(Houses.OWNER_ID);
    }

    /** The same with the page open already, and no more than needed. */
    void verifiesOnPhone(String certNo) {
        clerk.form().choose("证件类型", "不动产权证书").type("产权证号", certNo);
        clerk.form().type("产权人姓名", Houses.OWNER).type("产权人证件号", Houses.OWNER_ID);
        clerk.button("核验").click();
        clerk.see("核验通过");
        clerk.button("下一步").click();
        clerk.see("租赁期限与用途");
    }

    /** ② All that is missing is told at its field. */
    void isToldWhatIsMissing() {
        clerk.button("下一步").click();
        clerk.form().error("成交方式", "成交方式不能为空").error("月租金", "月租金不能为空");
        party("lessees", 1).error("姓名或名称", "姓名或名称不能为空");
        assertThat(page.locator(".aj-summary")).containsText("承租人1：证件号码不能为空");
        clerk.look("signing-missing");
    }

    void fillsIn() {
        Form form = clerk.form();
        form.choose("成交方式", "自行成交").date("租赁期限起", Contracts.day(0));
        clerk.button("一年").click();
        form.type("月租金", "3500.5").choose("支付方式", "季度").type("押金数额", "3500");
        form.type("押金返还时间", "7").type("扣减押金的情形", "损坏设施、欠缴费用").type("双方约定事项", CLAUSE);
        person("lessors", Houses.OWNER, Houses.OWNER_ID);
        person("lessees", LESSEE, Samples.residentId());
        borne("物业服务费", "出租人");
        borne("水费", "承租人");
        clerk.button("空调").click();
        clerk.look("signing-content");
    }

    private Form party(String role, int number) {
        return new Form(page, page.locator("#room-" + role + " fieldset").nth(number - 1));
    }

    private void person(String role, String name, String idNo) {
        Form form = party(role, 1).type("姓名或名称", name).type("证件号码", idNo).type("联系电话", Samples.mobile());
        form.field("证件核对").locator(".el-switch").click();
    }

    private void borne(String fee, String by) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(fee))
                .getByText(by)
                .click();
    }

    /** A second lessee is added and taken away again. */
    void addsAndRemovesALessee() {
        clerk.button("添加承租人").click();
        assertThat(page.locator("#room-lessees fieldset")).hasCount(2);
        clerk.button("移除承租人2").click();
        assertThat(page.locator("#room-lessees fieldset")).hasCount(1);
    }

    /** ③ Without the papers that are asked for there is no preview. */
    void uploads() {
        clerk.button("下一步").click();
        clerk.see("还需上传：出租人身份证明、承租人身份证明、权属证明");
        clerk.button("下一步").click();
        clerk.see("请上传出租人身份证明");
        for (String kind : List.of("出租人身份证明", "承租人身份证明", "权属证明")) {
            uploadsTo(kind);
        }
        clerk.see("要件已齐全");
        clerk.look("signing-papers");
    }

    /** Puts a scan to a kind of 要件. */
    void uploadsTo(String kind) {
        Locator room = page.locator(".con-paper").filter(new Locator.FilterOptions().setHasText(kind));
        room.locator("input[type=file]").setInputFiles(scan(kind));
        assertThat(room.locator("img")).isVisible();
    }

    Path scan(String name) {
        try {
            Files.createDirectories(papers);
            return Files.write(papers.resolve(name + ".jpg"), Samples.scan());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ④ The paper stands in the page, as it will be printed. */
    void previews(String picture) {
        clerk.button("下一步").click();
        seesAPaper();
        for (String button : List.of("签约", "上一步", "取消")) {
            assertThat(clerk.button(button)).isVisible();
        }
        clerk.look(picture);
    }

    void seesAPaper() {
        Locator first = page.locator(".aj-pdf-pages canvas").first();
        assertThat(first).isVisible();
        int ink = ((Number) first.evaluate(DARK)).intValue();
        assertTrue("a page with words on it: " + ink, ink > 2_000);
    }

    /** 上一步 leads to what was typed, all of it. */
    void goesBackAndFindsEverything() {
        clerk.button("上一步").click();
        Form form = clerk.form();
        assertThat(form.field("月租金").locator("input")).hasValue("3500.5");
        assertThat(form.field("双方约定事项").locator("textarea")).hasValue(CLAUSE);
        assertThat(party("lessees", 1).field("姓名或名称").locator("input")).hasValue(LESSEE);
        form.type("月租金", "3600");
        clerk.button("下一步").click();
        clerk.see("要件已齐全");
    }

    /** Who was not checked is named before 签约, and one click leads to the place where it is said that he was. */
    void isLedToWhomNobodyChecked() {
        clerk.button("上一步").click();
        checks();
        goesOnToThePreview();
        assertThat(page.locator(".aj-hint")).containsText("尚未核对：" + LESSEE);
        clerk.look("signing-unchecked");
        clerk.button("去核对").click();
        assertThat(page.locator(".aj-summary")).containsText(LESSEE + "：请核对身份证件原件");
        assertThat(party("lessees", 1).field("证件核对")).isInViewport();
        clerk.look("signing-check-papers");
        checks();
        goesOnToThePreview();
        assertThat(clerk.button("去核对")).hasCount(0);
    }

    private void checks() {
        party("lessees", 1).field("证件核对").locator(".el-switch").click();
    }

    private void goesOnToThePreview() {
        clerk.button("下一步").click();
        clerk.see("要件已齐全");
        clerk.button("下一步").click();
        seesAPaper();
    }

    /** ① Where the city asks for no verification the house is typed. */
    void typesAHouse(String certNo) {
        clerk.menu(GROUP, "受理网签");
        clerk.button("新增网签").click();
        typesTheHouse(certNo);
        clerk.look("signing-typed-house");
        clerk.button("下一步").click();
        clerk.see("租赁期限与用途");
        clerk.see("房源未核验");
    }

    /** What the register would say of it; all of that is asked for. */
    void typesTheHouse(String certNo) {
        page.locator(".con-way").getByText("不核验，填写房屋").click();
        clerk.button("下一步").click();
        Form form = clerk.form().error("坐落", "坐落不能为空").error("建筑面积", "建筑面积不能为空");
        form.division("房屋区域", "黄浦区").choose("证件类型", "不动产权证书").type("产权证号", certNo);
        form.type("坐落", "示例路9号2楼").type("建筑面积", "56.5").type("规划用途", "住宅");
    }

    /** The register fails: it is nobody's failure, and the problem sheet is sent from here too. */
    void meetsAFault(String certNo) {
        clerk.menu(GROUP, "受理网签");
        clerk.button("新增网签").click();
        Form form = clerk.form().division("房屋区域", "黄浦区").choose("证件类型", "不动产权证书");
        form.type("产权证号", certNo).type("产权人姓名", Houses.OWNER).type("产权人证件号", Houses.OWNER_ID);
        clerk.button("核验").click();
        clerk.see("本次不计为核验不通过");
        clerk.button("生成问题单").click();
        clerk.see("问题单已提交，编号 WT");
        clerk.look("signing-fault");
    }

    /** 取消 is final. */
    void cancels() {
        clerk.button("取消").click();
        clerk.form("取消合同").press("确定");
        clerk.see("合同已取消");
        clerk.heading("受理网签");
        clerk.see("暂无数据");
    }

    /** The number of the contract that is in effect now. */
    String signs() {
        clerk.button("签约").click();
        clerk.see("签约后合同立即生效，内容不能再修改。确定签约吗？");
        clerk.form("签约").press("确定");
        clerk.see("签约成功，合同已生效");
        clerk.look("signing-signed");
        return page.locator(".con-number").innerText().trim();
    }

    /** Somebody else has the house: the reason stands in the page, and nothing is lost. */
    void isRefused(String reason) {
        clerk.button("签约").click();
        clerk.form("签约").press("确定");
        assertThat(page.locator(".con-against")).containsText(reason);
        clerk.look("signing-against");
        assertThat(clerk.button("签约")).isVisible();
    }
}
