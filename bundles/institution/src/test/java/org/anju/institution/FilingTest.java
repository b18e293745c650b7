package org.anju.institution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.anju.api.access.Caller;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.notify.Notification;
import org.anju.api.problem.Problem;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.FilingState;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.InstitutionRow;
import org.junit.Test;

public class FilingTest {
    private final Desk desk = new Desk();

    private FilingRow filing(long id) {
        return desk.filingRows.find(id).orElseThrow();
    }

    private InstitutionRow institution(long filingId) {
        return desk.institutionRows.find(filing(filingId).about()).orElseThrow();
    }

    private long submitted(Facts facts) {
        desk.people.now(People.CLERK);
        long id = desk.drafting.begin(facts);
        desk.filings.submit(id, filing(id).version());
        return id;
    }

    private void review(Caller who, long id, FilingAction action, String opinion) {
        desk.people.now(who);
        desk.filings.review(id, action, filing(id).version(), opinion);
    }

    private static Problem refused(Runnable work) {
        return assertThrows(Problem.class, work::run);
    }

    @Test
    public void oldTelephoneNumbersPassWhileTheCityTakesThem() {
        desk.people.now(People.CLERK);
        Facts old = Samples.agency().with(FactField.LEGAL_PERSON_PHONE, "3333259");
        Problem refused = refused(() -> desk.drafting.check(1, old));
        assertEquals("法人电话格式不正确", refused.fields().get(0).message());
        desk.settingsInForce.put("identity.phone.mode", "LENIENT");
        assertEquals(List.of(), desk.drafting.check(1, old));
    }

    @Test
    public void goesFromDraftThroughReturnAndCorrectionToTheFilingNumber() {
        long id = submitted(Samples.agency());
        assertEquals(FilingState.SUBMITTED, filing(id).state());
        assertNotNull(filing(id).caseNo());
        review(People.REVIEWER, id, FilingAction.RETURN, "执照照片不清楚");
        assertEquals(FilingState.RETURNED, filing(id).state());

        desk.people.now(People.CLERK);
        desk.drafting.edit(
                id,
                filing(id).version(),
                Samples.agency().with(FactField.REG_ADDRESS, "上海市黄浦区南京路2号"),
                Grounds.of(null));
        assertEquals("注册地址", desk.filings.detail(id, false).corrections().get(0).label());
        desk.filings.submit(id, filing(id).version());
        review(People.REVIEWER, id, FilingAction.PASS, null);

        InstitutionRow filed = institution(id);
        assertEquals(FilingState.FILED, filing(id).state());
        assertEquals(InstitutionState.FILED, filed.state());
        assertTrue(filed.filingNo().startsWith("310101-"));
        assertEquals(24, filed.token().length());
        assertEquals(1, filed.factsNo());
        assertTrue(desk.eventTypes().contains(InstitutionEvents.FILED));
        assertTrue(desk.eventTypes().contains(Notification.EVENT));
        assertEquals(
                List.of("保存", "提交", "退回", "提交", "通过"),
                desk.filings.history(id).stream().map(l -> l.actionLabel()).toList());
    }

    @Test
    public void refusesASecondFilingOfALicenceWithTheDistrictThatHoldsTheFirst() {
        submitted(Samples.agency());
        desk.people.now(People.OTHER_CLERK);
        Facts second = Samples.agency().with(FactField.DIVISION, "310104").with(FactField.NAME, "另一家公司");
        Problem problem = refused(() -> desk.drafting.begin(second));
        assertEquals(409, problem.status());
        assertEquals("DUPLICATE", problem.code());
        assertEquals("该营业执照号码已备案或注册（上海市黄浦区）", problem.getMessage());
    }

    @Test
    public void refusesTheSecondOfTwoDraftsWhenItIsSubmitted() {
        desk.people.now(People.CLERK);
        long first = desk.drafting.begin(Samples.agency());
        desk.people.now(People.OTHER_CLERK);
        long second = desk.drafting.begin(
                Samples.agency().with(FactField.DIVISION, "310104").with(FactField.NAME, "另一家公司"));
        desk.people.now(People.CLERK);
        desk.filings.submit(first, filing(first).version());
        desk.people.now(People.OTHER_CLERK);
        Problem problem =
                refused(() -> desk.filings.submit(second, filing(second).version()));
        assertEquals("该营业执照号码已备案或注册（上海市黄浦区）", problem.getMessage());
        assertEquals(FilingState.DRAFT, filing(second).state());
    }

    @Test
    public void freesTheLicenceWhenAFilingIsRejected() {
        long id = submitted(Samples.agency());
        review(People.REVIEWER, id, FilingAction.REJECT, "不符合条件");
        assertEquals(InstitutionState.REJECTED, institution(id).state());
        long again = submitted(Samples.agency());
        assertEquals(FilingState.SUBMITTED, filing(again).state());
    }

    @Test
    public void asksForAReasonWhenReturning() {
        long id = submitted(Samples.agency());
        desk.people.now(People.REVIEWER);
        Problem problem = refused(
                () -> desk.filings.review(id, FilingAction.RETURN, filing(id).version(), " "));
        assertEquals(400, problem.status());
    }

    @Test
    public void letsOneOfTwoReviewersWin() {
        long id = submitted(Samples.agency());
        int seen = filing(id).version();
        desk.people.now(People.REVIEWER);
        desk.filings.review(id, FilingAction.PASS, seen, null);
        desk.people.now(People.CITY);
        Problem problem = refused(() -> desk.filings.review(id, FilingAction.PASS, seen, null));
        assertEquals(409, problem.status());
    }

    @Test
    public void hidesWhatLiesOutsideTheScope() {
        long id = submitted(Samples.agency());
        desk.people.now(People.OTHER_REVIEWER);
        assertEquals(404, refused(() -> desk.filings.detail(id, false)).status());
        assertEquals(
                404,
                refused(() -> desk.filings.review(
                                id, FilingAction.PASS, filing(id).version(), null))
                        .status());
        desk.people.now(People.OTHER_CLERK);
        assertEquals(404, refused(() -> desk.filings.detail(id, false)).status());
    }

    @Test
    public void lastPageAsksForTheLicencePhoto() {
        desk.people.now(People.CLERK);
        Facts bare = Samples.agency().withAttachments(List.of());
        long id = desk.drafting.begin(bare);
        Problem problem = refused(() -> desk.drafting.next(id, 3));
        assertEquals("营业执照照片不能为空", problem.fields().get(0).message());
        assertEquals(
                400,
                refused(() -> desk.filings.submit(id, filing(id).version())).status());
    }

    @Test
    public void attachesNoFileThatSomebodyElseUploaded() {
        desk.people.now(People.CLERK);
        Facts foreign = Samples.agency()
                .withAttachments(List.of(new org.anju.institution.model.Attachment(
                        org.anju.institution.model.AttachmentKind.LICENSE_PHOTO, "somebody-else", null, null, 0)));
        assertEquals(400, refused(() -> desk.drafting.begin(foreign)).status());
    }

    @Test
    public void refusesARetiredDivision() {
        desk.people.now(People.CLERK);
        Problem problem = refused(() -> desk.drafting.begin(Samples.agency().with(FactField.DIVISION, "310102")));
        assertTrue(problem.fields().stream().anyMatch(f -> f.message().equals("所在区域取值不在字典范围内")));
    }

    @Test
    public void passesAtOnceWhereNoReviewIsRequired() {
        desk.settingsInForce.put("institution.filing.review_required", false);
        long id = submitted(Samples.agency());
        assertEquals(FilingState.FILED, filing(id).state());
        assertEquals("active", desk.admins.generate(id).password());
    }

    @Test
    public void generatesTheAdminsAccountWhileFiling() {
        long id = submitted(Samples.agency());
        assertEquals("pending", desk.admins.generate(id).password());
        Desk.bind(desk.accounts, "present", null);
        Problem problem = refused(() -> desk.admins.generate(id));
        assertEquals(503, problem.status());
        assertEquals("所需功能模块未启用：账号管理", problem.getMessage());
    }

    @Test
    public void refusesTheAdminOfABranch() {
        long id = submitted(
                Samples.agency().with(FactField.BRANCH, "true").with(FactField.HEAD_LICENSE_NO, Samples.OTHER_LICENSE));
        review(People.REVIEWER, id, FilingAction.PASS, null);
        desk.people.now(People.adminOf(filing(id).about()));
        Problem problem = refused(() -> desk.drafting.begin(Samples.agency()));
        assertEquals(403, problem.status());
        assertEquals("分公司管理员不能进行机构备案申请，请由总公司管理员或主管部门录入人员办理", problem.getMessage());
        desk.settingsInForce.put("institution.filing.branch_admin_can_apply", true);
        assertEquals(
                "您没有权限执行此操作",
                refused(() -> desk.drafting.begin(Samples.agency())).getMessage());
    }

    @Test
    public void letsAHeadOfficeApplyWhereTheCitySaysSo() {
        long id = submitted(Samples.agency());
        review(People.REVIEWER, id, FilingAction.PASS, null);
        desk.settingsInForce.put("institution.filing.self_apply", true);
        desk.people.now(People.adminOf(filing(id).about()));
        long branch = desk.drafting.begin(Samples.agency()
                .with(FactField.LICENSE_NO, Samples.THIRD_LICENSE)
                .with(FactField.NAME, "安居分公司"));
        desk.filings.submit(branch, filing(branch).version());
        assertEquals(FilingState.SUBMITTED, filing(branch).state());
    }

    @Test
    public void flagsALateFiling() {
        long late = submitted(Samples.agency().with(FactField.LICENSE_ISSUED_ON, "2026-02-07"));
        assertTrue(filing(late).overdue());
        long inTime = submitted(Samples.agency()
                .with(FactField.LICENSE_NO, Samples.OTHER_LICENSE)
                .with(FactField.NAME, "及时公司")
                .with(FactField.LICENSE_ISSUED_ON, "2026-02-08"));
        assertFalse(filing(inTime).overdue());
    }

    @Test
    public void keepsPersonalDataSealedAndMasked() throws SQLException {
        long id = submitted(Samples.agency());
        Facts shown = desk.filings.detail(id, false).facts();
        assertEquals("3101**********0019", shown.get(FactField.LEGAL_PERSON_ID_NO));
        assertEquals("137****1111", shown.get(FactField.CONTACT_PHONE));
        desk.settingsInForce.put("pii.idno.keep_head", 6);
        desk.settingsInForce.put("pii.idno.keep_tail", 0);
        desk.settingsInForce.put("pii.mobile.keep_tail", 2);
        shown = desk.filings.detail(id, false).facts();
        assertEquals("310101************", shown.get(FactField.LEGAL_PERSON_ID_NO));
        assertEquals("137******11", shown.get(FactField.CONTACT_PHONE));
        assertEquals("310101199003070019", desk.filings.detail(id, true).facts().get(FactField.LEGAL_PERSON_ID_NO));
        assertTrue(desk.audited.contains("institution.pii.view filing/" + id));
        try (Connection connection = desk.store.look();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT legal_person_id_no, legal_person_id_no_hash FROM ins_facts")) {
            assertTrue(row.next());
            assertTrue(row.getString(1).startsWith("sealed:"));
            assertTrue(row.getString(2).startsWith("hash:"));
        }
        desk.people.now(People.REVIEWER);
        assertEquals(403, refused(() -> desk.filings.detail(id, true)).status());
    }

    @Test
    public void takesAMaskedNumberThatComesBackAsUnchanged() {
        desk.people.now(People.CLERK);
        long id = desk.drafting.begin(Samples.agency());
        Facts shown = desk.filings.detail(id, false).facts();
        desk.drafting.edit(id, filing(id).version(), shown.with(FactField.REMARK, "补充"), Grounds.of(null));
        Facts kept = desk.facts.read(filing(id).factsId());
        assertEquals("310101199003070019", kept.get(FactField.LEGAL_PERSON_ID_NO));
        assertEquals("补充", kept.get(FactField.REMARK));
    }

    @Test
    public void deletesADraftWithEverythingOfIt() throws SQLException {
        desk.people.now(People.CLERK);
        long id = desk.drafting.begin(Samples.agency());
        desk.filings.delete(id, filing(id).version());
        for (String table : List.of(
                "ins_filing", "ins_institution", "ins_facts", "ins_broker", "ins_attachment", "ins_name_gram")) {
            try (Connection connection = desk.store.look();
                    ResultSet row = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
                row.next();
                assertEquals(table, 0, row.getInt(1));
            }
        }
    }

    @Test
    public void editsNothingThatIsUnderReview() {
        long id = submitted(Samples.agency());
        assertEquals(
                409,
                refused(() -> desk.drafting.edit(id, filing(id).version(), Samples.agency(), Grounds.of(null)))
                        .status());
        assertNull(filing(id).opinion());
    }
}
