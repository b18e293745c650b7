package org.anju.institution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FactsCheck;
import org.anju.institution.model.FactsDiff;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.FilingRule;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks the guards of the application procedures. */
@Component(service = FilingChecks.class)
public final class FilingChecks {
    private final Settings settings;
    private final Sight sight;
    private final ApplicationRight right;
    private final Licenses licenses;
    private final Blockers blockers;
    private final FactsTable facts;
    private final InstitutionRows institutions;

    @Activate
    public FilingChecks(
            @Reference Settings settings,
            @Reference Sight sight,
            @Reference ApplicationRight right,
            @Reference Licenses licenses,
            @Reference Blockers blockers,
            @Reference FactsTable facts,
            @Reference InstitutionRows institutions) {
        this.settings = settings;
        this.sight = sight;
        this.right = right;
        this.licenses = licenses;
        this.blockers = blockers;
        this.facts = facts;
        this.institutions = institutions;
    }

    void check(FilingRule rule, FilingRow filing) {
        switch (rule) {
            case APPLICATION_OPEN -> right.requireOpen(filing.kind());
            case HEAD_OFFICE_ONLY -> right.requireHeadOffice();
            case ENTERING_USER -> requireEntering(filing);
            case FACTS_COMPLETE -> requireComplete(filing);
            case LICENSE_FREE -> licenses.requireFree(facts.read(filing.factsId()), filing.about());
            case INSTITUTION_FILED -> requireState(filing, EnumSet.of(InstitutionState.FILED));
            case SOMETHING_CHANGED -> requireChange(filing);
            case MAY_RENEW -> requireRenewable(filing);
            case MAY_CANCEL -> requireState(filing, EnumSet.of(InstitutionState.FILED, InstitutionState.SUSPENDED));
            case NO_BLOCKERS -> blockers.refuseIfAny(filing.about());
            case REVIEW_NOT_REQUIRED -> {
                if (settings.get(Settings.REVIEW_REQUIRED)) {
                    throw Problem.wrongState();
                }
            }
        }
    }

    private void requireEntering(FilingRow filing) {
        if (!sight.enters(filing)) {
            throw Problem.forbidden();
        }
    }

    private void requireComplete(FilingRow filing) {
        Facts filed = facts.read(filing.factsId());
        right.requireType(filed.type());
        List<FieldProblem> problems = new ArrayList<>(new FactsCheck(settings.rules()).whole(filed));
        if (filing.kind() == FilingKind.CHANGE && filing.changedOn() == null) {
            problems.add(0, new FieldProblem("changedOn", "变更日期不能为空"));
        }
        if (!problems.isEmpty()) {
            throw Problem.validation(problems);
        }
    }

    private void requireState(FilingRow filing, Set<InstitutionState> states) {
        if (!states.contains(institution(filing).state())) {
            throw Problem.wrongState();
        }
    }

    private void requireChange(FilingRow filing) {
        Facts base = facts.read(filing.baseFactsId());
        if (FactsDiff.between(base, facts.read(filing.factsId())).isEmpty()) {
            throw Problem.rule("INS-R09", "请填写变更内容");
        }
    }

    private void requireRenewable(FilingRow filing) {
        InstitutionRow institution = institution(filing);
        requireState(filing, EnumSet.of(InstitutionState.FILED, InstitutionState.EXPIRED));
        if (institution.validTo() == null && settings.get(Settings.VALID_MONTHS) == 0) {
            throw Problem.rule("INS-T10", "该机构备案长期有效，无需延续");
        }
    }

    private InstitutionRow institution(FilingRow filing) {
        return institutions.find(filing.about()).orElseThrow(Problem::notFound);
    }

    /** Whether an application comes later than the city allows: it is accepted all the same, and flagged 逾期 (INS-R06, INS-R09). */
    boolean overdue(FilingRow filing) {
        return switch (filing.kind()) {
            case NEW -> longAgo(licenseIssued(filing), settings.get(Settings.DUE_DAYS));
            case CHANGE -> longAgo(filing.changedOn(), settings.get(Settings.CHANGE_DUE_DAYS));
            case RENEWAL, CANCELLATION -> false;
        };
    }

    private LocalDate licenseIssued(FilingRow filing) {
        String issued = facts.read(filing.factsId()).get(FactField.LICENSE_ISSUED_ON);
        return issued == null ? null : LocalDate.parse(issued);
    }

    private boolean longAgo(LocalDate day, int days) {
        return days > 0 && day != null && day.plusDays(days).isBefore(settings.today());
    }
}
