package org.anju.contract.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.MappedSuperclass;
import org.anju.api.access.Caller;
import org.anju.api.store.ChinaDay;
import org.anju.api.store.Columns;
import org.anju.api.store.Times;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.Grounds;
import org.anju.contract.model.VerifyBy;

/** What is applied for, by whom, why, and what was decided (CON-F2). */
@MappedSuperclass
public abstract class ApplicationRow extends LeaseRow {
    static final String APPLICATION_COLUMNS = LEASE_COLUMNS
            + ", kind, filing_id, contract_id, contract_no, applicant, signed_on, overdue, manual_reason, submitted_at";

    private String kind = FilingKind.NEW.name();

    @Column(name = "filing_id")
    private Long filingId;

    @Column(name = "verify_by")
    private String verifyBy;

    @Column(name = "contract_id")
    private Long contractId;

    @Column(name = "contract_no")
    private String contractNo;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    private String applicant;
    private String ground;
    private String grounds;

    @Column(name = "changed_on")
    private LocalDate changedOn;

    @Column(name = "declared_by")
    private String declaredBy;

    private boolean overdue;

    @Column(name = "manual_reason")
    private String manualReason;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    @Column(name = "submitter_id")
    private Long submitterId;

    @Column(name = "reviewer_name")
    private String reviewerName;

    private String opinion;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    void verified(VerifyBy by) {
        verifyBy = by.name();
    }

    void of(ContractRow contract) {
        contractId = contract.id();
        contractNo = contract.contractNo();
        signedOn = ChinaDay.of(contract.signedAt());
    }

    void about(FilingKind wanted, ApplicationRow filing, long id) {
        kind = wanted.name();
        filingId = id;
        verifyBy = filing.verifyBy;
        contractId = filing.contractId;
        contractNo = filing.contractNo;
        signedOn = filing.signedOn;
        applicant = filing.applicant;
    }

    @Override
    void read(Columns columns) {
        super.read(columns);
        kind = columns.text();
        filingId = columns.number();
        contractId = columns.number();
        contractNo = columns.text();
        applicant = columns.text();
        signedOn = columns.day();
        overdue = columns.flag();
        manualReason = columns.text();
        submittedAt = columns.time();
    }

    /** 申请人, by code. */
    public void appliedBy(String code) {
        applicant = code;
    }

    /** 线下签订日期 of a paper contract. */
    public void signedOn(LocalDate day) {
        signedOn = day;
    }

    public void grounds(Grounds given) {
        ground = given.ground();
        grounds = given.reason();
        changedOn = given.changedOn();
        declaredBy = given.declaredBy();
    }

    /** @param manual why people look at it although the city asks for no review; else null */
    public void submitted(Caller by, boolean late, String manual, Instant at) {
        overdue = late;
        manualReason = manual;
        submitterId = by.userId();
        submittedAt = Times.column(at);
    }

    public void decided(String reviewer, String said, Instant at) {
        reviewerName = reviewer;
        opinion = said;
        decidedAt = Times.column(at);
    }

    /** A paper contract gets its number when it is filed. */
    public void numbered(String number) {
        contractNo = number;
    }

    public FilingKind kind() {
        return FilingKind.valueOf(kind);
    }

    /** The filing that the application is about; null for a new one. */
    public Long filingId() {
        return filingId;
    }

    public VerifyBy verifyBy() {
        return VerifyBy.valueOf(verifyBy);
    }

    /** Null for a supplementary record (合同补录). */
    public Long contractId() {
        return contractId;
    }

    public boolean supplement() {
        return contractId == null;
    }

    public String contractNo() {
        return contractNo;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public String applicant() {
        return applicant;
    }

    public Grounds grounds() {
        return new Grounds(ground, grounds, changedOn, declaredBy);
    }

    public boolean overdue() {
        return overdue;
    }

    public String manualReason() {
        return manualReason;
    }

    public Instant submittedAt() {
        return Times.instant(submittedAt);
    }

    public Long submitterId() {
        return submitterId;
    }

    public String reviewerName() {
        return reviewerName;
    }

    public String opinion() {
        return opinion;
    }

    public Instant decidedAt() {
        return Times.instant(decidedAt);
    }
}
