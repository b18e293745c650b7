package org.anju.institution;

import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;
import org.anju.institution.model.CodeTables;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.Permissions;
import org.anju.institution.store.InstitutionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who may apply (INS-R01, INS-R03): clerks of the authority, and institutions where the city lets them. */
@Component(service = ApplicationRight.class)
public final class ApplicationRight {
    public static final String VIRTUAL_SCHOOL = "学校虚拟企业只能由省级主管部门创建";

    private final Settings settings;
    private final Sight sight;

    @Activate
    public ApplicationRight(@Reference Settings settings, @Reference Sight sight) {
        this.settings = settings;
        this.sight = sight;
    }

    /** @throws Problem 403 when this kind of application is not open to the caller */
    void requireOpen(FilingKind kind) {
        if (!settings.get(Settings.ENABLED)) {
            throw Problem.forbidden("本地区未开通机构备案申请");
        }
        Caller caller = sight.caller();
        boolean clerk = caller.may(Permissions.CREATE) && settings.get(Settings.CLERK_ENTRY);
        boolean self = caller.may(Permissions.SELF_FILING)
                && caller.institutionId() != null
                && (kind != FilingKind.NEW || settings.get(Settings.SELF_APPLY));
        if (!clerk && !self) {
            throw Problem.forbidden();
        }
    }

    /** @throws Problem 403 M-INS-09 for the admin of a branch */
    void requireHeadOffice() {
        Caller caller = sight.caller();
        if (caller.institutionId() == null || settings.get(Settings.BRANCH_ADMIN_CAN_APPLY)) {
            return;
        }
        InstitutionRow own = sight.own();
        if (own.branch()) {
            throw Problem.forbidden("分公司管理员不能进行机构备案申请，请由总公司管理员或主管部门录入人员办理");
        }
    }

    /** @throws Problem 422 for a 学校虚拟企业 from anybody but the province (INS-R28) */
    void requireType(String type) {
        if (CodeTables.VIRTUAL_SCHOOL.equals(type) && !mayKeepVirtualSchools(sight.caller())) {
            throw Problem.rule("INS-R28", VIRTUAL_SCHOOL);
        }
    }

    /** Whether a caller is of the province (省级主管部门), who alone creates 学校虚拟企业 (INS-R28). */
    public static boolean mayKeepVirtualSchools(Caller caller) {
        return caller.roles().contains("GOV_PROV");
    }

    /** The checks in the order in which a branch admin hears of them. */
    void requireNewApplication() {
        requireHeadOffice();
        requireOpen(FilingKind.NEW);
    }

    /** Whether a first filing (新增) is open to the caller. */
    public boolean mayApply() {
        try {
            requireNewApplication();
            return true;
        } catch (Problem closed) {
            return false;
        }
    }
}
