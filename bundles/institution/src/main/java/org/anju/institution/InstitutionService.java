package org.anju.institution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Diagram;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.rest.Items;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Store;
import org.anju.api.value.ResidentId;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingState;
import org.anju.institution.model.InstitutionAction;
import org.anju.institution.model.InstitutionProcedure;
import org.anju.institution.model.InstitutionState;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.FilingRows;
import org.anju.institution.store.InstitutionFilter;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.anju.institution.store.Rows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 机构备案列表: the filed institutions, and what authorities do with them (INS-T08, INS-T09). */
@Component(service = InstitutionService.class)
public final class InstitutionService {
    private final Store store;
    private final Sight sight;
    private final Privacy privacy;
    private final Accounts accounts;
    private final AdminAccounts admins;
    private final FactsTable facts;
    private final InstitutionRows institutions;
    private final FilingRows filings;
    private final Lifecycle lifecycle;
    private final Procedures procedures;
    private final Secrets secrets;

    @Activate
    public InstitutionService(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Sight sight,
            @Reference Privacy privacy,
            @Reference Accounts accounts,
            @Reference AdminAccounts admins,
            @Reference FactsTable facts,
            @Reference InstitutionRows institutions,
            @Reference FilingRows filings,
            @Reference Lifecycle lifecycle,
            @Reference Procedures procedures,
            @Reference Secrets secrets) {
        this.store = store;
        this.sight = sight;
        this.privacy = privacy;
        this.accounts = accounts;
        this.admins = admins;
        this.facts = facts;
        this.institutions = institutions;
        this.filings = filings;
        this.lifecycle = lifecycle;
        this.procedures = procedures;
        this.secrets = secrets;
    }

    public Items<InstitutionRow> list(InstitutionFilter filter, int page, int size) {
        return institutions.page(filter, sight.caller().scope(), page, size);
    }

    /** Institutions that a legal person (法人) heads; audited, because a person is looked up. */
    public List<InstitutionRow> ofLegalPerson(String idNo) {
        if (idNo == null || idNo.isBlank()) {
            throw Problem.invalid("idNo", "法人身份证号不能为空");
        }
        privacy.granted("legal-person");
        Caller caller = sight.caller();
        return store.read(em -> institutions.ofLegalPerson(em, secrets.hash(ResidentId.normalise(idNo))).stream()
                .map(id -> Rows.institution(em, id))
                .filter(row -> caller.scope().covers(row.division(), row.id()))
                .toList());
    }

    /** @param full personal data in full, audited, with {@code pii.view} only */
    public InstitutionDetail detail(long id, boolean full) {
        return detail(sight.institution(id), full);
    }

    /** 本机构: the caller's own institution. */
    public InstitutionDetail own(boolean full) {
        return detail(sight.own(), full);
    }

    private InstitutionDetail detail(InstitutionRow institution, boolean full) {
        List<FilingRow> about = filings.about(institution.id());
        return new InstitutionDetail(
                institution,
                privacy.shown(factsOf(institution, about), full, "institution/" + institution.id()),
                allowed(institution),
                about.stream().filter(f -> !f.state().over()).findFirst(),
                about.stream()
                        .filter(f -> f.state() != FilingState.DRAFT || sight.enters(f))
                        .toList(),
                accounts.admin(institution.id()));
    }

    /** Those in force; before the first filing passed, those of the application. */
    private Facts factsOf(InstitutionRow institution, List<FilingRow> about) {
        if (institution.factsId() != null) {
            return facts.read(institution.factsId());
        }
        return facts.read(about.get(0).factsId());
    }

    private List<AllowedAction> allowed(InstitutionRow institution) {
        List<AllowedAction> actions = new ArrayList<>(procedures.allowed(InstitutionProcedure.TABLE, institution));
        actions.removeIf(a -> a.action().equals(InstitutionAction.EXPIRE.name()));
        if (admins.missing(institution)) {
            InstitutionAction generate = InstitutionAction.GENERATE_ADMIN;
            actions.add(new AllowedAction(generate.name(), generate.label(), false));
        }
        return actions;
    }

    /** 暂停, 恢复, 注销, 依职权注销 */
    public void step(long id, InstitutionAction action, Integer version, String opinion) {
        store.write(em -> {
            InstitutionRow institution = sight.institution(id);
            if (institution.state() == InstitutionState.DRAFT) {
                throw Problem.wrongState();
            }
            lifecycle.step(institution, action, version, opinion);
            return null;
        });
    }

    /** 办理记录 of the institution and of all applications about it, oldest first. */
    public List<HistoryLine> history(long id) {
        InstitutionRow institution = sight.institution(id);
        List<HistoryLine> lines = new ArrayList<>();
        if (institution.takenOver()) {
            lines.add(new HistoryLine(
                    institution.createdAt(), "系统", "系统", "TAKEOVER", "存量机构接管", "", "", InstitutionState.FILED.label()));
        }
        filings.about(id)
                .forEach(f -> lines.addAll(procedures.history(f.kind().table().id(), f.id())));
        lines.addAll(procedures.history(InstitutionProcedure.TABLE.id(), id));
        lines.sort(Comparator.comparing(HistoryLine::at));
        return lines;
    }

    /** 流程图 */
    public Diagram diagram(long id) {
        return Diagram.of(InstitutionProcedure.TABLE, sight.institution(id).state(), history(id));
    }
}
