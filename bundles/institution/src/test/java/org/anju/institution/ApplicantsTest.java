package org.anju.institution;

import static org.anju.institution.Desk.refused;
import static org.junit.Assert.assertEquals;

import org.anju.api.problem.Problem;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.FilingState;
import org.junit.Test;

/** Who may apply, and the account that an institution gets. */
public class ApplicantsTest {
    private final Desk desk = new Desk();

    @Test
    public void generatesTheAdminsAccountWhileFiling() {
        long id = desk.submitted(Samples.agency());
        assertEquals("pending", desk.admins.generate(id).password());
        Desk.bind(desk.accounts, "present", null);
        Problem problem = refused(() -> desk.admins.generate(id));
        assertEquals(503, problem.status());
        assertEquals("所需功能模块未启用：账号管理", problem.getMessage());
    }

    @Test
    public void refusesTheAdminOfABranch() {
        long id = desk.submitted(
                Samples.agency().with(FactField.BRANCH, "true").with(FactField.HEAD_LICENSE_NO, Samples.OTHER_LICENSE));
        desk.review(id, FilingAction.PASS, null);
        desk.people.now(People.adminOf(desk.filing(id).about()));
        Problem problem = refused(() -> desk.drafting.begin(Samples.agency()));
        assertEquals(403, problem.status());
        assertEquals("分公司管理员不能进行机构备案申请，请由总公司管理员或主管部门录入人员办理", problem.getMessage());
        desk.settingsInForce.put("institution.filing.branch_admin_can_apply", true);
        assertEquals(
                "您没有权限执行此操作",
                refused(() -> desk.drafting.begin(Samples.agency())).getMessage());
    }

    @Test
    public void onlyTheProvinceCreatesVirtualSchools() {
        desk.people.now(People.CLERK);
        Facts school = Samples.agency().with(FactField.INST_TYPE, "05");
        Problem problem = refused(() -> desk.drafting.begin(school));
        assertEquals("RULE INS-R28", problem.code());
        assertEquals("学校虚拟企业只能由省级主管部门创建", problem.getMessage());
        assertEquals(422, refused(() -> desk.drafting.check(1, school)).status());
        long draft = desk.drafting.begin(Samples.agency());
        int version = desk.filing(draft).version();
        assertEquals(
                422,
                refused(() -> desk.drafting.edit(draft, version, school, Grounds.of(null)))
                        .status());
    }

    @Test
    public void aVirtualSchoolHasNoLoginAndAppliesForNothing() {
        desk.people.now(People.PROVINCE);
        long id = desk.drafting.begin(Samples.agency().with(FactField.INST_TYPE, "05"));
        desk.filings.submit(id, desk.filing(id).version());
        assertEquals("学校虚拟企业没有登录账号", refused(() -> desk.admins.generate(id)).getMessage());
        desk.review(id, FilingAction.PASS, null);
        desk.people.now(People.CLERK);
        assertEquals(
                422,
                refused(() -> desk.followUps.open(
                                FilingKind.CANCELLATION, desk.filing(id).about(), Grounds.of("停办")))
                        .status());
    }

    @Test
    public void letsAHeadOfficeApplyWhereTheCitySaysSo() {
        long id = desk.submitted(Samples.agency());
        desk.review(id, FilingAction.PASS, null);
        desk.settingsInForce.put("institution.filing.self_apply", true);
        desk.people.now(People.adminOf(desk.filing(id).about()));
        long branch = desk.drafting.begin(Samples.agency()
                .with(FactField.LICENSE_NO, Samples.THIRD_LICENSE)
                .with(FactField.NAME, "安居分公司"));
        desk.filings.submit(branch, desk.filing(branch).version());
        assertEquals(FilingState.SUBMITTED, desk.filing(branch).state());
    }
}
