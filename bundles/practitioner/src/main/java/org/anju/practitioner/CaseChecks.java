package org.anju.practitioner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.anju.api.access.Caller;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.problem.Check;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.CaseRule;
import org.anju.practitioner.model.PersonCheck;
import org.anju.practitioner.model.PersonDiff;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks the guards of the procedures of cases. */
@Component(service = CaseChecks.class)
public final class CaseChecks {
    private final Settings settings;
    private final Sight sight;
    private final Institutions institutions;
    private final Accounts accounts;
    private final BlackLists blackLists;
    private final Brands brands;
    private final Duplicates duplicates;
    private final CardRows cards;
    private final Secrets secrets;

    @Activate
    public CaseChecks(
            @Reference Settings settings,
            @Reference Sight sight,
            @Reference Institutions institutions,
            @Reference Accounts accounts,
            @Reference BlackLists blackLists,
            @Reference Brands brands,
            @Reference Duplicates duplicates,
            @Reference CardRows cards,
            @Reference Secrets secrets) {
        this.settings = settings;
        this.sight = sight;
        this.institutions = institutions;
        this.accounts = accounts;
        this.blackLists = blackLists;
        this.brands = brands;
        this.duplicates = duplicates;
        this.cards = cards;
        this.secrets = secrets;
    }

    void check(CaseRule rule, CaseRow row) {
        switch (rule) {
            case FACTS_COMPLETE -> requireComplete(row);
            case BRAND_COMPLETE -> requireBrand(row, List.of("SUBMIT"));
            case BRAND_AT_ISSUE -> requireBrand(row, List.of("SUBMIT", "ACTIVATE"));
            case PERSON_FREE -> duplicates.refuse(row.idNoHash(), row.institutionId(), row.id());
            case INSTITUTION_ACTIVE -> requireActive(row);
            case NOT_BLACKLISTED -> blackLists.refuse(row.idNoHash());
            case CARD_ACTIVE -> requireCard(row, card -> card.state() == CardState.ACTIVE);
            case NO_CANCELLATION -> requireCard(row, card -> card.openKind() != CaseKind.CANCEL);
            case SOMETHING_CHANGED -> requireChange(row);
            case OPERATOR_CLOSED -> accounts.refuseOperator(row.institutionId(), row.idNoHash());
            case OWN_DISTRICT -> requireOwnDistrict(row);
        }
    }

    private void requireComplete(CaseRow row) {
        PersonFacts facts = row.facts(secrets);
        List<FieldProblem> problems =
                new ArrayList<>(new PersonCheck(settings.rules(row.institutionId())).whole(facts));
        if (row.kind() == CaseKind.CHANGE
                && !facts.name().equals(cards.of(row).name())
                && !facts.has(PersonField.PROOF)) {
            problems.add(new FieldProblem(PersonField.PROOF.json(), "请上传姓名变更证明"));
        }
        if (!problems.isEmpty()) {
            throw Problem.validation(problems);
        }
    }

    private void requireBrand(CaseRow row, List<String> when) {
        if (when.contains(settings.get(Settings.LOGO_AT))) {
            brands.require(row.institutionId());
        }
    }

    private void requireActive(CaseRow row) {
        if (!institutions.find(row.institutionId()).filter(Institution::active).isPresent()) {
            throw Problem.rule("PRA-T04", "机构未备案或已暂停，不能办理从业人员信息卡");
        }
    }

    private void requireCard(CaseRow row, Predicate<CardRow> condition) {
        if (!condition.test(cards.of(row))) {
            throw Problem.wrongState();
        }
    }

    private void requireChange(CaseRow row) {
        PersonFacts before = cards.of(row).facts(secrets);
        PersonFacts after = row.facts(secrets);
        Check check = new Check();
        PersonDiff.forbidden(before, after, settings.get(Settings.CHANGE_FIELDS))
                .forEach(field -> check.add(field.json(), field.label() + "不能变更"));
        check.done();
        if (PersonDiff.between(before, after).isEmpty()) {
            throw Problem.rule("PRA-R31", "未作任何变更");
        }
    }

    /** PRA-R20: authorities above read, the district alone decides. */
    private void requireOwnDistrict(CaseRow row) {
        Caller caller = sight.caller();
        if (caller.userId() != 0 && !verifies(caller, row)) {
            throw Problem.forbidden("由机构所在区的房管部门核验");
        }
    }

    static boolean verifies(Caller caller, CaseRow row) {
        return row.division().equals(caller.scope().division());
    }
}
