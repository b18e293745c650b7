package org.anju.contract.filing;

import java.time.Clock;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Procedures;
import org.anju.api.value.Days;
import org.anju.contract.Entering;
import org.anju.contract.model.AmendmentProcedure;
import org.anju.contract.model.Applicant;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.CancellationGround;
import org.anju.contract.model.Content;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.Grounds;
import org.anju.contract.model.Party;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractNames.Owner;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 保存 of an application, its 要件, and 变更, 延续, 注销 of a filing from the button to the draft (CON-T20, CON-T25, CON-T26, CON-F3). */
@Component(service = FilingDrafting.class)
public final class FilingDrafting {
    private final ContractStore store;
    private final FilingRows filings;
    private final ContentTable contents;
    private final LeaseTable leases;
    private final FilingSight sight;
    private final FilingSteps steps;
    private final Entering entering;
    private final Procedures procedures;
    private final Clock clock;

    @Activate
    public FilingDrafting(
            @Reference ContractStore store,
            @Reference FilingRows filings,
            @Reference ContentTable contents,
            @Reference LeaseTable leases,
            @Reference FilingSight sight,
            @Reference FilingSteps steps,
            @Reference Entering entering,
            @Reference Procedures procedures,
            @Reference Clock clock) {
        this.store = store;
        this.filings = filings;
        this.contents = contents;
        this.leases = leases;
        this.sight = sight;
        this.steps = steps;
        this.entering = entering;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** 保存 */
    public void save(long id, Integer version, FilingEntry entry) {
        store.write(() -> {
            FilingRow row = saved(id, version);
            forms(entry);
            row.appliedBy(given(entry.applicant()) == null ? row.applicant() : given(entry.applicant()));
            if (row.kind() != FilingKind.NEW) {
                row.grounds(new Grounds(
                        given(entry.ground()),
                        given(entry.reason()),
                        Days.parse(entry.changedOn()),
                        given(entry.declaredBy())));
            } else if (row.supplement()) {
                row.signedOn(Days.parse(entry.signedOn()));
            }
            if (ownContent(row) && entry.content() != null) {
                entering.content(row, Owner.F, entry.content());
            }
            row.edited(clock.instant());
        });
    }

    /** Whether terms and parties are entered here: those of a contract that was signed online are not. */
    static boolean ownContent(FilingRow row) {
        return row.kind().amendsContent() || row.kind() == FilingKind.NEW && row.supplement();
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void forms(FilingEntry entry) {
        new Check()
                .code("applicant", "申请人", entry.applicant(), code -> Applicant.of(code)
                        .isPresent())
                .matches("signedOn", "线下签订日期", entry.signedOn(), day -> Days.parse(day) != null)
                .optionalText("reason", "申请原因", entry.reason(), 1, 500)
                .matches("changedOn", "变更或终止日期", entry.changedOn(), day -> Days.parse(day) != null)
                .code("ground", "注销依据", entry.ground(), code -> CancellationGround.of(code)
                        .isPresent())
                .code("declaredBy", "声明人", entry.declaredBy(), FilingDrafting::isParty)
                .done();
    }

    private static boolean isParty(String code) {
        return code.equals(Applicant.LESSOR.code()) || code.equals(Applicant.LESSEE.code());
    }

    private FilingRow saved(long id, Integer version) {
        FilingRow row = sight.row(id);
        steps.step(row, FilingAction.SAVE, version, null);
        return row;
    }

    /** 要件上传 */
    public void attach(long id, Integer version, String kind, String fileId) {
        store.write(() -> {
            FilingRow row = saved(id, version);
            entering.attach(withPapers(row), kind, fileId);
            row.edited(clock.instant());
        });
    }

    /** Takes an uploaded 要件 away again. */
    public void detach(long id, long attachmentId, Integer version) {
        store.write(() -> {
            FilingRow row = saved(id, version);
            entering.detach(withPapers(row), attachmentId);
            row.edited(clock.instant());
        });
    }

    /** The 要件 of a contract signed online are those it was signed with. */
    private static long withPapers(FilingRow row) {
        if (row.kind() == FilingKind.NEW && !row.supplement()) {
            throw Problem.wrongState();
        }
        return row.id();
    }

    /** A 要件 of an application that the caller may see. */
    public Attachment attachment(long id, long attachmentId) {
        FilingRow row = sight.row(id);
        return entering.attachment(papers(row), attachmentId);
    }

    /** Under which id its 要件 are kept. */
    static long papers(FilingRow row) {
        return row.kind() == FilingKind.NEW && !row.supplement() ? row.contractId() : row.id();
    }

    /** 变更, 延续 or 注销 of a filing in force, returns the id of the draft. */
    public long open(long id, FilingKind kind, Integer version) {
        return store.write(() -> {
            filings.houseOf(id).ifPresent(leases::lock);
            FilingRow filing = sight.row(id);
            if (!sight.handles(filing)) {
                throw Problem.forbidden();
            }
            if (filing.state() != FilingState.FILED) {
                throw Problem.wrongState();
            }
            Problem.refuseStale(version, filing.version());
            if (!filings.openAbout(id).isEmpty()) {
                throw Problem.duplicate("该备案有未办结的变更、延续或注销申请");
            }
            return begun(filing, kind);
        });
    }

    private long begun(FilingRow filing, FilingKind kind) {
        FilingRow row = filings.add(FilingRow.about(filing, kind, sight.caller(), clock.instant()));
        Content inForce = contents.read(filing.contentId());
        entering.show(row, Owner.F, inForce);
        if (kind.amendsContent()) {
            row.ownContent();
            contents.write(
                    row.id(),
                    new Content(
                            inForce.terms(),
                            inForce.parties().stream().map(Party::unknown).toList()));
        }
        procedures.opened(AmendmentProcedure.TABLE, row, FilingAction.BEGIN);
        return row.id();
    }
}
