package org.anju.institution;

import java.io.InputStream;
import java.util.List;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Diagram;
import org.anju.api.procedure.Procedure;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.rest.Items;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FactsCheck;
import org.anju.institution.model.FactsDiff;
import org.anju.institution.model.FactsDiff.Change;
import org.anju.institution.model.FilingAction;
import org.anju.institution.model.FilingState;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingFilter;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.FilingRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 机构备案审核 and what both sides see of an application (INS-T03 … INS-T07, INS-T11). */
@Component(service = FilingService.class)
public final class FilingService {
    private final Settings settings;
    private final Sight sight;
    private final Privacy privacy;
    private final Accounts accounts;
    private final FactsTable facts;
    private final FilingRows filings;
    private final FilingSteps steps;
    private final Procedures procedures;
    private final Files files;

    @Activate
    public FilingService(
            @Reference Settings settings,
            @Reference Sight sight,
            @Reference Privacy privacy,
            @Reference Accounts accounts,
            @Reference FactsTable facts,
            @Reference FilingRows filings,
            @Reference FilingSteps steps,
            @Reference Procedures procedures,
            @Reference Files files) {
        this.settings = settings;
        this.sight = sight;
        this.privacy = privacy;
        this.accounts = accounts;
        this.facts = facts;
        this.filings = filings;
        this.steps = steps;
        this.procedures = procedures;
        this.files = files;
    }

    public Items<FilingRow> list(FilingFilter filter, int page, int size) {
        return filings.page(filter, sight.caller(), page, size);
    }

    /** Who asks, for a list of what he entered himself. */
    public long callerId() {
        return sight.caller().userId();
    }

    /** 提交 */
    public void submit(long id, Integer version) {
        steps.take(id, FilingAction.SUBMIT, version, null);
    }

    /** 通过, 退回, 不予备案 */
    public void review(long id, FilingAction action, Integer version, String opinion) {
        if (action != FilingAction.PASS && action != FilingAction.RETURN && action != FilingAction.REJECT) {
            throw Problem.invalid("action", "审核结果取值不在字典范围内");
        }
        steps.take(id, action, version, opinion);
    }

    /** 删除: drafts and what was returned. */
    public void delete(long id, Integer version) {
        steps.take(id, FilingAction.DELETE, version, null);
    }

    /**
     * Within how many days one must apply before it is flagged 逾期 (INS-R06, INS-R09); 0: nobody counts.
     *
     * @param license after the licence was issued
     * @param change after what is filed changed
     */
    public record DueDays(int license, int change) {}

    /** What the city allows at this moment. */
    public DueDays dueDays() {
        return new DueDays(settings.get(Settings.DUE_DAYS), settings.get(Settings.CHANGE_DUE_DAYS));
    }

    /** @param full personal data in full, audited, with {@code pii.view} only */
    public FilingDetail detail(long id, boolean full) {
        FilingRow filing = sight.filing(id);
        Facts filed = facts.read(filing.factsId());
        return new FilingDetail(
                filing,
                privacy.shown(filed, full, "filing/" + id),
                steps.allowed(filing),
                changes(filing.baseFactsId(), filed, full),
                changes(resubmitted(filing), filed, full),
                new FactsCheck(settings.rules()).warnings(filed),
                accounts.admin(filing.about()));
    }

    /** The returned submission, once it was corrected. */
    private static Long resubmitted(FilingRow filing) {
        Long returned = filing.returnedFactsId();
        return returned == null || returned == filing.factsId() ? null : returned;
    }

    private List<Change> changes(Long before, Facts now, boolean full) {
        if (before == null) {
            return List.of();
        }
        Facts then = facts.read(before);
        List<Change> real = FactsDiff.between(then, now);
        if (full) {
            return real;
        }
        List<Change> shown = FactsDiff.between(then.masked(privacy.masking()), now.masked(privacy.masking()));
        return real.stream()
                .map(c -> shown.stream()
                        .filter(s -> s.field().equals(c.field()))
                        .findFirst()
                        .orElse(new Change(c.field(), c.label(), "（已隐去）", "（已变更）")))
                .toList();
    }

    /** 办理记录 */
    public List<HistoryLine> history(long id) {
        FilingRow filing = sight.filing(id);
        return procedures.history(filing.kind().table().id(), id);
    }

    /** 流程图 */
    public Diagram diagram(long id) {
        FilingRow filing = sight.filing(id);
        Procedure<FilingState, FilingAction> table = filing.kind().table();
        return Diagram.of(table, filing.state(), procedures.history(table.id(), id));
    }

    /** A file of the application; of no other. */
    public StoredFile file(long id, String fileId) {
        FilingRow filing = sight.filing(id);
        boolean attached =
                facts.files(filing.factsId()).stream().anyMatch(a -> a.fileId().equals(fileId));
        if (!attached) {
            throw Problem.notFound();
        }
        return files.find(fileId).orElseThrow(Problem::notFound);
    }

    public InputStream open(StoredFile file) {
        return files.open(file.id());
    }
}
