package org.anju.practitioner;

import java.time.Clock;
import java.util.Map;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.problem.Check;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.api.secret.Secrets;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.PersonCheck;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonRules;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.CaseRows;
import org.anju.practitioner.store.PractitionerNames;
import org.anju.practitioner.store.PractitionerNames.Owner;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 从业人员信息卡申请 before it is submitted: 保存 and 编辑 (PRA-T01, PRA-T02, PRA-R06). */
@Component(service = Drafting.class)
public final class Drafting {
    private final PractitionerStore store;
    private final Sight sight;
    private final Settings settings;
    private final Institutions institutions;
    private final Duplicates duplicates;
    private final Uploads uploads;
    private final CaseRows cases;
    private final PractitionerNames names;
    private final Procedures procedures;
    private final Secrets secrets;
    private final Clock clock;

    @Activate
    public Drafting(
            @Reference PractitionerStore store,
            @Reference Sight sight,
            @Reference Settings settings,
            @Reference Institutions institutions,
            @Reference Duplicates duplicates,
            @Reference Uploads uploads,
            @Reference CaseRows cases,
            @Reference PractitionerNames names,
            @Reference Procedures procedures,
            @Reference Secrets secrets,
            @Reference Clock clock) {
        this.store = store;
        this.sight = sight;
        this.settings = settings;
        this.institutions = institutions;
        this.duplicates = duplicates;
        this.uploads = uploads;
        this.cases = cases;
        this.names = names;
        this.procedures = procedures;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** 新增 保存; returns the id of the draft. */
    public long begin(PersonFacts wanted) {
        Institution institution = institutions.get(sight.own());
        PersonFacts facts = storable(wanted, new PersonFacts(Map.of()), institution.id());
        duplicates.refuse(secrets.hash(facts.idNo()), institution.id(), 0);
        return Duplicates.refusing(() -> store.write(() -> {
            CaseRow row = CaseRow.begun(CaseKind.NEW, sight.caller(), clock.instant());
            row.at(institution);
            row.show(facts, secrets);
            row.holdDraft(settings.get(Settings.DUPLICATE_DRAFTS));
            return opened(row);
        }));
    }

    private long opened(CaseRow row) {
        cases.add(row);
        names.add(Owner.K, row.id(), row.name(), row.division());
        procedures.opened(row.kind().table(), row, CaseAction.SAVE);
        return row.id();
    }

    /** 编辑 保存 of a draft, or of what was returned. */
    public void edit(long id, Integer version, PersonFacts wanted) {
        Duplicates.refusing(() -> store.write(() -> {
            CaseRow row = sight.row(id);
            procedures.step(
                    row.kind().table(), row, new StepRequest<>(CaseAction.SAVE, version, null), new NothingElse());
            PersonFacts before = row.facts(secrets);
            PersonFacts sent = wanted.unmasked(before, settings.masking());
            PersonFacts facts = storable(
                    row.kind() == CaseKind.NEW ? sent : sent.sameIdentity(before), before, row.institutionId());
            if (row.kind() == CaseKind.NEW) {
                duplicates.refuse(secrets.hash(facts.idNo()), row.institutionId(), id);
            }
            rewrite(row, facts);
            return null;
        }));
    }

    private void rewrite(CaseRow row, PersonFacts facts) {
        names.remove(Owner.K, row.id(), row.name());
        row.show(facts, secrets);
        row.holdDraft(row.kind() == CaseKind.NEW && settings.get(Settings.DUPLICATE_DRAFTS));
        row.edited(clock.instant());
        names.add(Owner.K, row.id(), row.name(), row.division());
    }

    /** The facts completed, with their store looked up; refuses with all that cannot be kept even in a draft. */
    PersonFacts storable(PersonFacts wanted, PersonFacts before, long institutionId) {
        PersonRules rules = settings.rules(institutionId);
        PersonCheck forms = new PersonCheck(rules);
        PersonFacts facts = wanted.completed();
        Check check = new Check();
        if (!rules.lenientIdentity()) {
            forms.consistency(wanted).forEach(p -> check.add(p.field(), p.message()));
        }
        forms.draft(facts).forEach(p -> check.add(p.field(), p.message()));
        uploads.check(check, facts, before);
        check.done();
        return rules.placed(facts);
    }

    /** 保存 has no rules and no effects of its own. */
    private static final class NothingElse implements CaseHandler<CaseRow> {
        @Override
        public void check(Rule rule, CaseRow row) {
            throw new IllegalStateException(rule.label());
        }

        @Override
        public void apply(Effect effect, CaseRow row) {
            throw new IllegalStateException(effect.label());
        }
    }
}
