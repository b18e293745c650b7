package org.anju.institution.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anju.api.access.Caller;
import org.anju.api.procedure.Case;
import org.anju.api.store.Times;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingKind;
import org.anju.institution.model.FilingState;

/** An application (备案申请, INS-F6): its facts are the row {@code factsId} of {@code ins_facts}. */
@Entity
@Table(name = "ins_filing")
public class FilingRow extends NamedRow implements Case<FilingState> {
    private String state = FilingState.DRAFT.name();
    private String kind;

    @Column(name = "case_no")
    private String caseNo;

    @Column(name = "institution_id")
    private long institutionId;

    @Column(name = "applicant_id")
    private Long applicantId;

    @Column(name = "open_change")
    private Long openChange;

    @Column(name = "inst_type")
    private String type;

    @Column(name = "facts_id")
    private long factsId;

    @Column(name = "base_facts_id")
    private Long baseFactsId;

    @Column(name = "returned_facts_id")
    private Long returnedFactsId;

    @Column(name = "entered_by")
    private long enteredBy;

    @Column(name = "entered_name")
    private String enteredName;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "department_name")
    private String departmentName;

    @Column(name = "edited_at")
    private LocalDateTime editedAt;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    private boolean overdue;
    private String reason;

    @Column(name = "changed_on")
    private LocalDate changedOn;

    private String opinion;

    /** A draft that somebody begins for an institution. */
    public static FilingRow begun(FilingKind kind, long institutionId, Caller by, Instant at) {
        FilingRow row = new FilingRow();
        row.kind = kind.name();
        row.institutionId = institutionId;
        row.openChange = kind == FilingKind.NEW ? null : institutionId;
        row.applicantId = by.institutionId();
        row.enteredBy = by.userId();
        row.enteredName = by.name();
        row.departmentId = by.departmentId();
        row.departmentName = by.departmentName();
        row.placed(by.scope().division());
        row.created(at);
        return row;
    }

    /** Keeps these facts as the working ones. */
    public void show(Facts facts, long newFactsId) {
        factsId = newFactsId;
        named(facts.name(), facts.licenseNo());
        type = facts.type();
        // A draft without a division belongs to that of the clerk who entered it.
        placed(facts.division() == null ? division() : facts.division());
    }

    public void base(Long id) {
        baseFactsId = id;
    }

    /** 申请原因, and 变更日期 of a change. */
    public void grounds(String text, LocalDate day) {
        reason = text;
        changedOn = day;
    }

    public void submitted(String number, boolean late, Instant at) {
        caseNo = caseNo == null ? number : caseNo;
        overdue = late;
        submittedAt = Times.column(at);
    }

    /** The last submission stays as it was; the next edit makes a copy. */
    public void keepSubmission() {
        returnedFactsId = factsId;
    }

    public void decided(String words, Instant at) {
        opinion = words;
        decidedAt = Times.column(at);
    }

    /** Lets the next follow-up application of the institution begin. */
    public void close() {
        openChange = null;
    }

    /** Makes the version grow, because the facts beside the row changed. */
    public void edited(Instant at) {
        editedAt = Times.column(at);
    }

    @Override
    public FilingState state() {
        return FilingState.valueOf(state);
    }

    @Override
    public void state(FilingState next) {
        state = next.name();
    }

    /** The institution whose people see the application: who applied for another one, until it is decided. */
    @Override
    public Long institutionId() {
        return applicantId != null && !state().over() ? applicantId : Long.valueOf(institutionId);
    }

    /** The institution that it is about. */
    public long about() {
        return institutionId;
    }

    public Long applicantId() {
        return applicantId;
    }

    public FilingKind kind() {
        return FilingKind.valueOf(kind);
    }

    public String caseNo() {
        return caseNo;
    }

    public String type() {
        return type;
    }

    public long factsId() {
        return factsId;
    }

    public Long baseFactsId() {
        return baseFactsId;
    }

    public Long returnedFactsId() {
        return returnedFactsId;
    }

    public long enteredBy() {
        return enteredBy;
    }

    public String enteredName() {
        return enteredName;
    }

    public Long departmentId() {
        return departmentId;
    }

    public String departmentName() {
        return departmentName;
    }

    public Instant submittedAt() {
        return Times.instant(submittedAt);
    }

    public Instant decidedAt() {
        return Times.instant(decidedAt);
    }

    public boolean overdue() {
        return overdue;
    }

    public String reason() {
        return reason;
    }

    /** 变更日期: when the filed items changed; null unless this is a change. */
    public LocalDate changedOn() {
        return changedOn;
    }

    public String opinion() {
        return opinion;
    }
}
