package org.anju.contract;

import java.io.InputStream;
import java.util.List;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Diagram;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.HistoryLine;
import org.anju.api.rest.Items;
import org.anju.api.secret.Secrets;
import org.anju.api.value.CreditCode;
import org.anju.contract.filing.ContractFilings;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.SigningProcedure;
import org.anju.contract.store.AttachmentTable;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractFilter;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contracts: lists, details, and the steps of the handler (CON-T02 … CON-T06). */
@Component(service = ContractService.class)
public final class ContractService {
    private final Sight sight;
    private final ContractRows contracts;
    private final ContentTable contents;
    private final AttachmentTable attachments;
    private final ContractSteps steps;
    private final Completeness completeness;
    private final ContractFilings filings;
    private final MoneyGuards money;
    private final Legibility legibility;
    private final Procedures procedures;
    private final Settings settings;
    private final Secrets secrets;
    private final Uploads uploads;
    private final Audit audit;

    @Activate
    public ContractService(
            @Reference Sight sight,
            @Reference ContractRows contracts,
            @Reference ContentTable contents,
            @Reference AttachmentTable attachments,
            @Reference ContractSteps steps,
            @Reference Completeness completeness,
            @Reference ContractFilings filings,
            @Reference MoneyGuards money,
            @Reference Legibility legibility,
            @Reference Procedures procedures,
            @Reference Settings settings,
            @Reference Secrets secrets,
            @Reference Uploads uploads,
            @Reference Audit audit) {
        this.sight = sight;
        this.contracts = contracts;
        this.contents = contents;
        this.attachments = attachments;
        this.steps = steps;
        this.completeness = completeness;
        this.filings = filings;
        this.money = money;
        this.legibility = legibility;
        this.procedures = procedures;
        this.settings = settings;
        this.secrets = secrets;
        this.uploads = uploads;
        this.audit = audit;
    }

    public Items<ContractRow> list(ContractFilter filter, int page, int size) {
        return contracts.page(sight.bounded(filter), sight.caller().scope(), page, size);
    }

    /** The effective contracts of a party, and what became of them; recorded. */
    public Items<ContractRow> ofParty(String idNo, int page, int size) {
        if (idNo == null || idNo.isBlank()) {
            throw Problem.invalid("idNo", "证件号码不能为空");
        }
        audit.record("contract.party.search", "contracts", "按当事人证件号码查询");
        String hash = secrets.hash(CreditCode.normalise(idNo));
        List<ContractRow> all = contracts.ofParty(hash, sight.caller().scope());
        int from = Math.min((page - 1) * size, all.size());
        return new Items<>(all.subList(from, Math.min(from + size, all.size())), all.size(), page, size);
    }

    /** @param full numbers in full, audited, with {@code pii.view} only */
    public ContractDetail detail(long id, boolean full) {
        ContractRow row = sight.row(id);
        return detail(row, contents.read(id), attachments.of(id), filings.of(row), full);
    }

    private ContractDetail detail(
            ContractRow row, Content content, List<Attachment> files, ContractFilings.Standing filing, boolean full) {
        boolean draft = row.state() == ContractState.DRAFT;
        if (full) {
            audit.fullView(sight.caller(), "contract", "contract/" + row.id());
        }
        return new ContractDetail(
                row,
                full ? row.house() : row.house().masked(),
                full ? content : content.masked(settings.masking()),
                files,
                steps.allowed(row),
                filing,
                draft ? completeness.missing(files) : List.of(),
                draft ? warnings(row, content) : List.of());
    }

    private List<Warning> warnings(ContractRow row, Content content) {
        List<Warning> warnings = money.warnings(row, content);
        warnings.addAll(legibility.warnings(row.house(), content));
        return warnings;
    }

    /** 提交, 上一步, 取消 */
    public void take(long id, ContractAction action, Integer version) {
        steps.take(id, action, version, null);
    }

    /** 签约; what was signed is not read again to be shown. */
    public ContractDetail sign(long id, Integer version) {
        ContractSteps.Signed signed = steps.sign(id, version);
        return detail(signed.row(), signed.content(), signed.files(), filings.fresh(signed.row()), false);
    }

    /** 撤销 */
    public void revoke(long id, Integer version, Revocation revocation) {
        steps.revoke(id, version, revocation);
    }

    /** 办理记录 */
    public List<HistoryLine> history(long id) {
        return procedures.history(SigningProcedure.TABLE.id(), sight.row(id).id());
    }

    /** 流程图 */
    public Diagram diagram(long id) {
        ContractRow row = sight.row(id);
        return Diagram.of(SigningProcedure.TABLE, row.state(), history(id));
    }

    public InputStream open(Attachment file) {
        return uploads.open(file);
    }

    public String checkUrl(ContractRow row, String site) {
        return row.token() == null ? null : settings.checkUrl(site, row.token());
    }
}
