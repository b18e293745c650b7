package org.anju.institution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anju.api.access.Caller;
import org.anju.api.access.DataScope;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Procedures;
import org.anju.api.store.Store;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FactsCheck;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.FilingKind;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.InstitutionNames;
import org.anju.institution.store.InstitutionNames.Owner;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.Rows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 机构备案申请 before it is submitted: 保存 and 下一步 (INS-T01, INS-T02). */
@Component(service = Drafting.class)
public final class Drafting {
    private final Store store;
    private final Clock clock;
    private final Settings settings;
    private final Sight sight;
    private final ApplicationRight right;
    private final Licenses licenses;
    private final Papers papers;
    private final FactsTable facts;
    private final InstitutionNames names;
    private final Procedures procedures;
    private final Privacy privacy;

    @Activate
    public Drafting(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Clock clock,
            @Reference Settings settings,
            @Reference Sight sight,
            @Reference ApplicationRight right,
            @Reference Licenses licenses,
            @Reference Papers papers,
            @Reference FactsTable facts,
            @Reference InstitutionNames names,
            @Reference Procedures procedures,
            @Reference Privacy privacy) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.sight = sight;
        this.right = right;
        this.licenses = licenses;
        this.papers = papers;
        this.facts = facts;
        this.names = names;
        this.procedures = procedures;
        this.privacy = privacy;
    }

    /** Begins the first filing of an institution; returns its id (INS-T01). */
    public long begin(Facts wanted) {
        right.requireNewApplication();
        Facts filed = storable(wanted, Facts.of(Map.of()));
        licenses.requireFree(filed, null);
        return store.write(em -> {
            InstitutionRow institution = InstitutionRow.begun(filed, clock.instant());
            Rows.add(em, institution);
            FilingRow filing = FilingRow.begun(FilingKind.NEW, institution.id(), sight.caller(), clock.instant());
            return opened(filing, filed);
        });
    }

    /** Writes a new application with its facts and its first line of history; inside {@code Store.write}. */
    long opened(FilingRow filing, Facts filed) {
        filing.show(filed, facts.add(filed));
        store.write(em -> {
            Rows.add(em, filing);
            return null;
        });
        names.add(Owner.F, filing.id(), filing.name(), filing.division());
        procedures.opened(filing.kind().table(), filing, FilingAction.SAVE);
        return filing.id();
    }

    /** 保存: replaces the facts of a draft or of what was returned. */
    public void edit(long id, Integer version, Facts wanted, Grounds grounds) {
        store.write(em -> {
            FilingRow filing = editable(id, version);
            grounds.check(filing.kind(), settings.today());
            Facts before = facts.read(filing.factsId());
            Facts filed = storable(wanted.unmasked(before, privacy.masking()), before);
            licenses.requireFree(filed, filing.about());
            names.remove(Owner.F, filing.id(), filing.name());
            filing.show(filed, rewritten(filing, filed));
            filing.grounds(grounds.reason(), grounds.changedOn(filing.kind()));
            filing.edited(clock.instant());
            names.add(Owner.F, filing.id(), filing.name(), filing.division());
            if (filing.kind() == FilingKind.NEW) {
                Rows.institution(em, filing.about()).show(filed);
            }
            return null;
        });
    }

    private FilingRow editable(long id, Integer version) {
        FilingRow filing = sight.filing(id);
        if (!sight.enters(filing)) {
            throw Problem.forbidden();
        }
        if (!filing.state().editable()) {
            throw Problem.wrongState();
        }
        if (version == null) {
            throw Problem.invalid("version", "版本号不能为空");
        }
        if (version != filing.version()) {
            throw Problem.staleVersion();
        }
        return filing;
    }

    /** What was submitted stays as it was submitted; a draft is written over. */
    private long rewritten(FilingRow filing, Facts filed) {
        if (filing.returnedFactsId() != null && filing.returnedFactsId() == filing.factsId()) {
            return facts.add(filed);
        }
        facts.replace(filing.factsId(), filed);
        return filing.factsId();
    }

    /** The facts with their files looked up; refuses what cannot be kept even as a draft. */
    private Facts storable(Facts wanted, Facts before) {
        right.requireType(wanted.type());
        List<FieldProblem> problems = new ArrayList<>(new FactsCheck(settings.rules()).draft(wanted));
        if (problems.isEmpty() && wanted.division() != null && !mayFileIn(wanted.division())) {
            problems.add(new FieldProblem(FactField.DIVISION.json(), "所在区域不在您的管辖范围内"));
        }
        if (!problems.isEmpty()) {
            throw Problem.validation(problems);
        }
        return wanted.withAttachments(papers.resolve(wanted.attachments(), before.attachments()));
    }

    /** A clerk files inside his division; an institution files where it is. */
    private boolean mayFileIn(String division) {
        Caller caller = sight.caller();
        DataScope scope = caller.scope();
        return scope.division() == null || division.startsWith(scope.divisionPrefix());
    }

    /**
     * 下一步 (INS-T02): refuses with all errors of a page together.
     *
     * @return warnings that the user may leave
     */
    public List<FieldProblem> next(long id, int page) {
        FilingRow filing = sight.filing(id);
        if (!sight.enters(filing)) {
            throw Problem.forbidden();
        }
        if (filing.kind().table().row(filing.state(), FilingAction.NEXT).isEmpty()) {
            throw Problem.wrongState();
        }
        return check(page, facts.read(filing.factsId()), filing.about());
    }

    /** The same for a form that nobody has saved yet. */
    public List<FieldProblem> check(int page, Facts form) {
        right.requireNewApplication();
        return check(page, form, null);
    }

    private List<FieldProblem> check(int page, Facts form, Long self) {
        if (page < 1 || page > FactsCheck.PAGES) {
            throw Problem.invalid("page", "页码格式不正确");
        }
        right.requireType(form.type());
        FactsCheck check = new FactsCheck(settings.rules());
        List<FieldProblem> problems = check.page(page, form);
        if (!problems.isEmpty()) {
            throw Problem.validation(problems);
        }
        if (page == 1) {
            licenses.requireFree(form, self);
        }
        return check.warnings(form);
    }
}
