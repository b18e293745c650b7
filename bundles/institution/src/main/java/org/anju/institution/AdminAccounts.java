package org.anju.institution;

import org.anju.api.account.InstitutionAccounts.AdminRequest;
import org.anju.api.account.InstitutionAccounts.Credentials;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.api.value.Phone;
import org.anju.institution.model.CodeTables;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.FilingState;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.model.Permissions;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.InstitutionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 生成机构管理员账号 (INS-R01, ACC-T02): the clerk makes the admin's login and password, shown once. */
@Component(service = AdminAccounts.class)
public final class AdminAccounts {
    private final Sight sight;
    private final Settings settings;
    private final Accounts accounts;
    private final FactsTable facts;
    private final Audit audit;

    @Activate
    public AdminAccounts(
            @Reference Sight sight,
            @Reference Settings settings,
            @Reference Accounts accounts,
            @Reference FactsTable facts,
            @Reference Audit audit) {
        this.sight = sight;
        this.settings = settings;
        this.accounts = accounts;
        this.facts = facts;
        this.audit = audit;
    }

    /** @throws Problem 403, 409 when the application is over, 503 when account is away; see {@code generateAdmin} */
    public Credentials generate(long filingId) {
        FilingRow filing = sight.filing(filingId);
        if (!sight.caller().may(Permissions.CREATE)) {
            throw Problem.forbidden();
        }
        if (filing.kind() != FilingKind.NEW || filing.state() == FilingState.REJECTED) {
            throw Problem.wrongState();
        }
        boolean active = filing.state() == FilingState.FILED || !settings.get(Settings.REVIEW_REQUIRED);
        return generate(filing.about(), filing.type(), facts.read(filing.factsId()), active);
    }

    /**
     * For a filed institution that has nobody to log in, as one that was taken over: the account is ACTIVE at once.
     *
     * @throws Problem 403, 409 M-ACC-02 when there is an admin, 409 when the institution is not filed now, 503 when account is away
     */
    public Credentials generateFiled(long institutionId) {
        InstitutionRow institution = sight.institution(institutionId);
        if (!sight.caller().may(Permissions.CREATE)) {
            throw Problem.forbidden();
        }
        if (institution.state() != InstitutionState.FILED) {
            throw Problem.wrongState();
        }
        return generate(institutionId, institution.type(), facts.read(institution.factsId()), true);
    }

    /** Whether the caller may do {@link #generateFiled} now. */
    boolean missing(InstitutionRow institution) {
        return institution.state() == InstitutionState.FILED
                && sight.caller().may(Permissions.CREATE)
                && !CodeTables.VIRTUAL_SCHOOL.equals(institution.type())
                && accounts.without(institution.id());
    }

    private Credentials generate(long institutionId, String type, Facts filed, boolean active) {
        if (CodeTables.VIRTUAL_SCHOOL.equals(type)) {
            throw Problem.rule("INS-R28", "学校虚拟企业没有登录账号");
        }
        String contact = filed.get(FactField.CONTACT_NAME);
        if (contact == null) {
            throw Problem.invalid(FactField.CONTACT_NAME.json(), "经办人姓名不能为空");
        }
        Credentials credentials = accounts.required()
                .generateAdmin(new AdminRequest(institutionId, filed.name(), contact, mobile(filed), active));
        audit.record("institution.admin.generate", "institution/" + institutionId, "生成机构管理员账号");
        return credentials;
    }

    private static String mobile(Facts filed) {
        String phone = filed.get(FactField.CONTACT_PHONE);
        return phone != null && Phone.isMobile(phone) ? phone : null;
    }
}
