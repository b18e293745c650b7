package org.anju.itests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.anju.itests.harness.Contracts;
import org.anju.itests.harness.Houses;

/** 合同备案 at the desk of an institution that lets or mediates. */
final class LeaseFilingDesk {
    static final String GROUP = "合同备案";
    private static final String APPLICATIONS = "备案申请";

    private final Person applicant;
    private final Page page;
    private final SigningDesk content;

    LeaseFilingDesk(Person applicant, Path papers) {
        this.applicant = applicant;
        this.page = applicant.page();
        this.content = new SigningDesk(applicant, papers);
    }

    void offered() {
        applicant.offered(GROUP, APPLICATIONS, "备案列表");
    }

    /** The page 合同备案信息, by the menu. */
    void begins() {
        applicant.menu(GROUP, APPLICATIONS);
        applicant.button("新增备案申请").click();
        applicant.heading("合同备案信息");
    }

    /** From the page of the contract, whose number is checked by the way. */
    void comesFromTheContract(long contract, String number) {
        applicant.open("/contract/contracts/" + contract).see("尚未备案，请于");
        applicant.look("contract-unfiled");
        applicant.button("申请备案").click();
        applicant.heading("合同备案信息");
        offersTheContract(number);
    }

    /** What is filed is not offered again; its number leads to the filing. */
    void seesItFiledAtTheContract(long contract, String filingNo) {
        applicant.open("/contract/contracts/" + contract).see("已备案");
        assertThat(applicant.button("申请备案")).hasCount(0);
        applicant.look("contract-filed");
        applicant.link(filingNo).click();
        applicant.heading(filingNo);
    }

    /** By the contract's number; one that is none is refused. */
    void checksByNumber(String number) {
        applicant.form().type("租赁合同编号", "ZL00000020260101000001");
        applicant.button("核验").click();
        applicant.see("没有查到该编号的租赁合同");
        applicant.look("filing-unknown");
        applicant.form().type("租赁合同编号", number);
        applicant.button("核验").click();
        applicant.see("核验通过");
        assertThat(page.locator(".con-choices")).containsText(number);
        applicant.look("filing-found");
    }

    /** By the certificate of the house. */
    void checksByCertificate(String certNo) {
        page.locator(".con-way").getByText("产权证号").click();
        Form form = applicant.form().division("房屋区域", "黄浦区").choose("证件类型", "不动产权证书");
        form.type("产权证号", certNo).type("产权人姓名", Houses.OWNER).type("产权人证件号", Houses.OWNER_ID);
        applicant.button("核验").click();
    }

    /** With what stands there; now the contract may be recorded. */
    void checksAgain() {
        applicant.button("核验").click();
        applicant.see("核验通过");
        assertThat(page.locator(".con-choices")).containsText("合同补录");
    }

    void offersTheContract(String number) {
        applicant.see("核验通过");
        assertThat(page.locator(".con-choices")).containsText(number);
    }

    void isRefusedWithoutSigning() {
        applicant.see("备案前必须进行合同网签");
        applicant.look("filing-not-signed");
    }

    /** The lessor applies; the application is opened. */
    void goesOn() {
        applicant.form().choose("申请人", "出租人");
        applicant.button("下一步").click();
        page.waitForURL(Pattern.compile(".*/filing-applications/\\d+"));
        applicant.settle();
    }

    void submits() {
        applicant.button("提交").click();
        applicant.form("提交").press("确定");
        applicant.see("提交成功，等待审核");
        page.waitForURL(Pattern.compile(".*/contract/filings/\\d+"));
        applicant.settle();
    }

    /** 合同补录: the content of a paper contract, and its scan. */
    void records() {
        applicant.heading("合同补录与备案申请");
        applicant.button("提交").click();
        assertThat(page.locator(".aj-summary")).containsText("线下签订日期不能为空");
        applicant.form().date("线下签订日期", Contracts.day(0));
        content.fillsIn();
        for (String kind : List.of("线下合同扫描件", "出租人身份证明", "承租人身份证明", "权属证明")) {
            content.uploadsTo(kind);
        }
        applicant.look("filing-record");
    }

    /** A house that nobody verifies, where the city asks for no verification. */
    void typesAHouse(String certNo) {
        begins();
        content.typesTheHouse(certNo);
        applicant.look("filing-typed-house");
        goesOn();
        applicant.heading("合同补录与备案申请");
    }

    /** What was returned is submitted again. */
    void correctsAfter(String reason) {
        applicant.menu(GROUP, APPLICATIONS);
        page.reload();
        applicant.heading(APPLICATIONS);
        applicant.row("已退回").getByText("修改").click();
        applicant.see("退回原因：" + reason);
        applicant.look("filing-returned");
        submits();
    }

    /** The filing in force: its certificate and what can be applied for. */
    String opensTheFiling() {
        applicant.menu(GROUP, "备案列表");
        page.reload();
        Locator number = page.locator(".aj-table tbody a").first();
        String filingNo = number.innerText();
        applicant.look("filings");
        applicant.lookOnASmallDesk("filings-small");
        number.click();
        applicant.heading(filingNo);
        for (String button : List.of("申请变更", "申请延续", "申请注销", "备案证明")) {
            assertThat(applicant.button(button)).isVisible();
        }
        applicant.look("filing");
        return filingNo;
    }

    void seesTheCertificate(String filingNo) {
        applicant.button("备案证明").click();
        assertThat(page.locator(".aj-sheet")).containsText(filingNo);
        assertThat(page.locator(".aj-sheet")).containsText("承租人乙");
        assertThat(page.locator(".aj-sheet")).containsText("特此证明");
        assertThat(page.locator(".aj-sheet-qr img")).isVisible();
        applicant.look("filing-certificate");
    }

    void appliesForCancellation() {
        applicant.button("申请注销").click();
        applicant.heading("合同备案注销申请");
        applicant.form().choose("注销事由", "双方协商一致").date("终止日期", Contracts.day(0)).type("申请原因", "双方协商一致，提前终止租赁关系");
        content.uploadsTo("解约协议");
        applicant.look("filing-cancellation");
        submits();
    }
}
