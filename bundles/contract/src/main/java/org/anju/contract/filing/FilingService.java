package org.anju.contract.filing;

import java.util.List;
import java.util.Optional;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Diagram;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.rest.Items;
import org.anju.contract.Settings;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContentChange;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.Permissions;
import org.anju.contract.store.AttachmentTable;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.FilingFilter;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 备案申请, 备案审核, 备案列表: lists, details, and the steps of both sides (CON-T21 … CON-T28). */
@Component(service = FilingService.class)
public final class FilingService {
    private final FilingSight sight;
    private final FilingRows filings;
    private final FilingSteps steps;
    private final FilingCompleteness completeness;
    private final ContractRows contracts;
    private final ContentTable contents;
    private final AttachmentTable attachments;
    private final Procedures procedures;
    private final Settings settings;
    private final Audit audit;

    @Activate
    public FilingService(
            @Reference FilingSight sight,
            @Reference FilingRows filings,
            @Reference FilingSteps steps,
            @Reference FilingCompleteness completeness,
            @Reference ContractRows contracts,
            @Reference ContentTable contents,
            @Reference AttachmentTable attachments,
            @Reference Procedures procedures,
            @Reference Settings settings,
            @Reference Audit audit) {
        this.sight = sight;
        this.filings = filings;
        this.steps = steps;
        this.completeness = completeness;
        this.contracts = contracts;
        this.contents = contents;
        this.attachments = attachments;
        this.procedures = procedures;
        this.settings = settings;
        this.audit = audit;
    }

    public Items<FilingRow> list(FilingFilter filter, int page, int size) {
        return filings.page(sight.bounded(filter), sight.caller().scope(), page, size);
    }

    /** 提交; the state that it has then. */
    public FilingState submit(long id, Integer version) {
        steps.take(id, FilingAction.SUBMIT, version, null);
        return sight.row(id).state();
    }

    /** 删除: drafts and what was returned. */
    public void delete(long id, Integer version) {
        steps.take(id, FilingAction.DELETE, version, null);
    }

    /** 通过, 退回, 不予备案. Who may not review is told why, if he may see it at all (CON-R14, M-CON-06). */
    public void review(long id, FilingAction action, Integer version, String opinion) {
        sight.row(id);
        if (!sight.caller().may(Permissions.FILING_REVIEW)) {
            throw Problem.forbidden("合同备案审核需要使用具有审核权限的角色用户进行审核");
        }
        if (action == null || !FilingAction.OF_REVIEWER.contains(action)) {
            throw Problem.invalid("action", "审核结果取值不在字典范围内");
        }
        steps.take(id, action, version, opinion);
    }

    /** 依职权撤销 */
    public void revoke(long id, Integer version, String reason) {
        new Check().text("reason", "撤销原因", reason, 1, 500).done();
        steps.take(id, FilingAction.REVOKE, version, reason);
    }

    /** @param full numbers in full, audited, with {@code pii.view} only */
    public FilingDetail detail(long id, boolean full) {
        FilingRow row = sight.row(id);
        Content content = contents.read(row.contentId());
        if (full) {
            audit.fullView(sight.caller(), "contract", "contract.filing/" + id);
        }
        List<AllowedAction> actions = steps.allowed(row);
        boolean saves = actions.stream().anyMatch(button -> button.action().equals(FilingAction.SAVE.name()));
        Optional<ContractRow> contract = row.supplement() ? Optional.empty() : contracts.find(row.contractId());
        return new FilingDetail(
                row,
                full ? row.house() : row.house().masked(),
                full ? content : content.masked(settings.masking()),
                attachments.of(FilingDrafting.papers(row)),
                actions,
                saves && FilingDrafting.ownContent(row),
                changes(row, content),
                row.state().editable() ? completeness.missing(row) : List.of(),
                contract.map(ContractRow::state).orElse(null),
                contract.map(ContractRow::flag).orElse(null),
                filings.openAbout(id).stream().findFirst().orElse(null));
    }

    /** What differs from the filing; of one that passed, whose content is in force now, its history tells. */
    private List<ContentChange> changes(FilingRow row, Content content) {
        if (!row.kind().amendsContent()) {
            return List.of();
        }
        return filings.find(row.filingId())
                .map(filing -> ContentChange.between(contents.read(filing.contentId()), content))
                .orElse(List.of());
    }

    /** 办理记录 */
    public List<HistoryLine> history(long id) {
        return procedures.history(sight.row(id).kind().table().id(), id);
    }

    /** 流程图 */
    public Diagram diagram(long id) {
        FilingRow row = sight.row(id);
        return Diagram.of(row.kind().table(), row.state(), history(id));
    }

    public String checkUrl(FilingRow row, String site) {
        return row.token() == null ? null : settings.checkUrl(site, "contract-filing", row.token());
    }
}
