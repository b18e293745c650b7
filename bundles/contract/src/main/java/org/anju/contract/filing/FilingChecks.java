package org.anju.contract.filing;

import java.time.LocalDate;
import org.anju.api.problem.Problem;
import org.anju.contract.Findings;
import org.anju.contract.HouseGuards;
import org.anju.contract.PeopleGuards;
import org.anju.contract.Settings;
import org.anju.contract.Subleases;
import org.anju.contract.model.Applicant;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractRule;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingRule;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.TermField;
import org.anju.contract.store.AttachmentTable;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks the guards of filing, under the lock of the house. */
@Component(service = FilingChecks.class)
public final class FilingChecks {
    private final FilingSight sight;
    private final FilingSettings settings;
    private final Settings contractSettings;
    private final Eligibility eligibility;
    private final FilingCompleteness completeness;
    private final FilingRows filings;
    private final ContentTable contents;
    private final AttachmentTable attachments;
    private final HouseGuards house;
    private final Subleases subleases;
    private final PeopleGuards people;

    @Activate
    public FilingChecks(
            @Reference FilingSight sight,
            @Reference FilingSettings settings,
            @Reference Settings contractSettings,
            @Reference Eligibility eligibility,
            @Reference FilingCompleteness completeness,
            @Reference FilingRows filings,
            @Reference ContentTable contents,
            @Reference AttachmentTable attachments,
            @Reference HouseGuards house,
            @Reference Subleases subleases,
            @Reference PeopleGuards people) {
        this.sight = sight;
        this.settings = settings;
        this.contractSettings = contractSettings;
        this.eligibility = eligibility;
        this.completeness = completeness;
        this.filings = filings;
        this.contents = contents;
        this.attachments = attachments;
        this.house = house;
        this.subleases = subleases;
        this.people = people;
    }

    /** @param cause the application that makes a filing take the step, or null */
    void check(FilingRule rule, FilingRow row, FilingRow cause) {
        switch (rule) {
            case ENTERED_HERE -> require(sight.enters(row), Problem.forbidden());
            case COMPLETE -> completeness.require(row);
            case SIGNED_ONLINE -> eligibility.requireOnlineOrAllowed(row);
            case CONTRACT_EFFECTIVE -> eligibility.requireEffective(row);
            case NOT_FILED_YET -> eligibility.requireFree(row);
            case APPLICANT_FITS -> requireFitting(row);
            case LEASE_ALLOWED -> lease(row);
            case NOT_OWN_CASE -> require(!ownCase(row), Problem.forbidden("不能审核本人提交的备案申请"));
            case REVIEW_NOT_REQUIRED -> require(passesByItself(row), Problem.wrongState());
            case FILING_IN_FORCE -> require(about(row).state() == FilingState.FILED, Problem.wrongState());
            case SOMETHING_CHANGED -> requireChange(row);
            case CANCELLATION_ALLOWED -> requireCancellable(row);
            case BY_APPLICATION -> require(cause != null, Problem.wrongState());
        }
    }

    private static void require(boolean holds, Problem otherwise) {
        if (!holds) {
            throw otherwise;
        }
    }

    /** CON-R14: P:contract.filing.four_eyes. */
    boolean ownCase(FilingRow row) {
        Long submitter = row.submitterId();
        return settings.get(FilingSettings.FOUR_EYES)
                && submitter != null
                && submitter == sight.caller().userId();
    }

    /** Whether nobody needs to look at a submission that fulfils all (CON-R19). */
    boolean passesByItself(FilingRow row) {
        return !settings.get(FilingSettings.REVIEW_REQUIRED) && row.manualReason() == null;
    }

    /** CON-R16 */
    private static void requireFitting(FilingRow row) {
        Applicant applicant = Applicant.of(row.applicant()).orElseThrow();
        if (!applicant.fits(row.signMode())) {
            throw Problem.rule("CON-R16", applicant.label() + "不能申请该成交方式合同的备案");
        }
    }

    /** The filing that an application is about. */
    FilingRow about(FilingRow row) {
        return filings.find(row.filingId()).orElseThrow(Problem::notFound);
    }

    /** What a contract signed online was asked at 签约 is asked of what was agreed on paper; all is answered together (CON-R05). */
    private void lease(FilingRow row) {
        if (!FilingDrafting.ownContent(row)) {
            return;
        }
        Content content = contents.read(row.contentId());
        Findings findings = new Findings();
        term(content, findings);
        if (row.kind() != FilingKind.CHANGE) {
            house.free(row, leaseOf(row), content, findings);
        }
        if (row.kind() == FilingKind.NEW) {
            house.rightHolder(row.house(), content, attachments.of(row.id()), findings);
        }
        house.room(row.house(), content, findings);
        people.realNames(content, findings);
        findings.refuse();
    }

    /** The id of its own lease, which is in nobody's way. */
    private static long leaseOf(FilingRow row) {
        if (row.contractId() != null) {
            return row.contractId();
        }
        return row.filingId() == null ? row.id() : row.filingId();
    }

    private void term(Content content, Findings findings) {
        if (contractSettings.rules().tooLong(content.terms())) {
            findings.add(ContractRule.TERM_ALLOWED, contractSettings.rules().tooLongMessage());
        }
        if (content.terms().day(TermField.END_DATE).isBefore(contractSettings.today())) {
            findings.add(ContractRule.TERM_ALLOWED, "租赁期限已届满，不能备案");
        }
    }

    /** CON-R18 */
    private void requireChange(FilingRow row) {
        if (!row.kind().amendsContent()) {
            return;
        }
        FilingRow filing = about(row);
        Content before = contents.read(filing.contentId());
        Content after = contents.read(row.contentId());
        LocalDate end = before.terms().day(TermField.END_DATE);
        boolean sameTerm = before.terms().day(TermField.START_DATE).equals(row.startDate());
        if (row.kind() == FilingKind.CHANGE) {
            require(sameTerm && end.equals(row.endDate()), Problem.rule("CON-R18", "租赁期限的变化请申请延续或注销"));
            require(!before.same(after), Problem.rule("CON-R18", "请填写变更内容"));
            return;
        }
        boolean longer = row.endDate().isAfter(end);
        boolean rest = row.endDate().equals(end) && filing.validTo().isBefore(end);
        require(sameTerm && (longer || rest), Problem.rule("CON-R18", "延续后的租赁期限应晚于备案的截止日期，起始日期不变"));
    }

    private void requireCancellable(FilingRow row) {
        if (row.kind() != FilingKind.CANCELLATION) {
            return;
        }
        boolean alone = row.grounds().isUnilateral();
        require(!alone || settings.get(FilingSettings.UNILATERAL), Problem.rule("CON-R18", "本地区不受理单方注销"));
        FilingRow filing = about(row);
        if (!alone && filing.supplement()) {
            subleases.refuse(filing);
        }
    }
}
