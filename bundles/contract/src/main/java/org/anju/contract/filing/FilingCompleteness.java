package org.anju.contract.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anju.api.problem.Check;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.contract.Completeness;
import org.anju.contract.Settings;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.AttachmentKind;
import org.anju.contract.model.CancellationGround;
import org.anju.contract.model.ContentCheck;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.Grounds;
import org.anju.contract.store.AttachmentTable;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether what an application asks for is all there (CON-F2, CON-F3, CON-R18). */
@Component(service = FilingCompleteness.class)
public final class FilingCompleteness {
    private final Settings settings;
    private final Completeness completeness;
    private final FilingRows filings;
    private final ContentTable contents;
    private final AttachmentTable attachments;

    @Activate
    public FilingCompleteness(
            @Reference Settings settings,
            @Reference Completeness completeness,
            @Reference FilingRows filings,
            @Reference ContentTable contents,
            @Reference AttachmentTable attachments) {
        this.settings = settings;
        this.completeness = completeness;
        this.filings = filings;
        this.contents = contents;
        this.attachments = attachments;
    }

    /** Names of the required 要件 that are not there. */
    List<String> missing(FilingRow row) {
        List<Attachment> there = attachments.of(row.id());
        List<String> missing = new ArrayList<>();
        if (row.kind() == FilingKind.NEW && row.supplement()) {
            missing.addAll(completeness.missing(there));
        }
        AttachmentKind paper = paper(row);
        if (paper != null && there.stream().noneMatch(file -> file.kind() == paper)) {
            missing.add(paper.label());
        }
        return missing;
    }

    /** The paper that proves what is applied for; null where none is asked for. */
    private AttachmentKind paper(FilingRow row) {
        return switch (row.kind()) {
            case NEW -> row.supplement() ? AttachmentKind.PAPER_CONTRACT : null;
            case CHANGE -> AttachmentKind.AMENDMENT;
            case EXTENSION -> longer(row) ? AttachmentKind.AMENDMENT : null;
            case CANCELLATION ->
                CancellationGround.of(row.grounds().ground())
                        .map(CancellationGround::paper)
                        .orElse(null);
        };
    }

    private boolean longer(FilingRow row) {
        LocalDate end = filings.find(row.filingId()).map(FilingRow::endDate).orElse(null);
        return row.endDate() != null && !row.endDate().equals(end);
    }

    /** @throws Problem 400 with all that is missing or wrong */
    void require(FilingRow row) {
        Check check = new Check().required("applicant", "申请人", row.applicant());
        if (row.kind() != FilingKind.NEW) {
            grounds(check, row.kind(), row.grounds());
        } else if (row.supplement()) {
            past(check.required("signedOn", "线下签订日期", row.signedOn()), "signedOn", "线下签订日期", row.signedOn());
        }
        List<FieldProblem> problems = new ArrayList<>(check.problems());
        if (FilingDrafting.ownContent(row)) {
            problems.addAll(new ContentCheck(settings.rules()).whole(contents.read(row.contentId())));
        }
        missing(row).forEach(name -> problems.add(new FieldProblem("attachments", "请上传" + name)));
        if (!problems.isEmpty()) {
            throw Problem.validation(problems);
        }
    }

    private void grounds(Check check, FilingKind kind, Grounds grounds) {
        check.required("reason", "申请原因", grounds.reason()).required("changedOn", "变更或终止日期", grounds.changedOn());
        past(check, "changedOn", "变更或终止日期", grounds.changedOn());
        if (kind == FilingKind.CANCELLATION) {
            check.required("ground", "注销依据", grounds.ground());
            if (grounds.isUnilateral()) {
                check.required("declaredBy", "声明人", grounds.declaredBy());
            }
        }
    }

    private void past(Check check, String field, String label, LocalDate day) {
        check.that(day == null || !day.isAfter(settings.today()), field, label + "不能晚于今天");
    }
}
