package org.anju.contract.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anju.api.access.Caller;
import org.anju.api.procedure.Case;
import org.anju.api.store.Columns;
import org.anju.api.store.Times;
import org.anju.contract.model.FilingKind;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.House;
import org.anju.contract.model.VerifyBy;

/** A filing of a lease (合同备案) from its application on, or an application about one. */
@Entity
@Table(name = "con_filing")
public class FilingRow extends ApplicationRow implements Case<FilingState> {
    static final String LISTED_COLUMNS =
            APPLICATION_COLUMNS + ", state, filing_no, revision, filed_on, valid_from, valid_to";

    private String state = FilingState.DRAFT.name();
    private String desk = FilingState.DRAFT.desk();

    @Column(name = "content_id")
    private Long contentId;

    @Column(name = "filing_no")
    private String filingNo;

    private String token;
    private int revision;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private boolean reminded;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    @Column(name = "end_reason")
    private String endReason;

    /** 备案申请 for a contract that was signed online. */
    public static FilingRow of(ContractRow contract, VerifyBy by, Caller caller, String institutionName, Instant at) {
        FilingRow row = new FilingRow();
        boolean ofInstitution = contract.institutionId() != null;
        row.entered(
                contract.house(),
                caller,
                ofInstitution ? contract.institutionId() : caller.institutionId(),
                ofInstitution ? contract.institutionName() : institutionName,
                at);
        row.verified(by);
        row.of(contract);
        row.contentId = contract.id();
        return row;
    }

    /** 备案申请 with 合同补录: the lease was signed on paper. */
    public static FilingRow of(House house, Caller caller, String institutionName, Instant at) {
        FilingRow row = new FilingRow();
        row.entered(house, caller, caller.institutionId(), institutionName, at);
        row.verified(VerifyBy.CERT_NO);
        return row;
    }

    /** An application about a filing in force. */
    public static FilingRow about(FilingRow filing, FilingKind kind, Caller caller, Instant at) {
        FilingRow row = new FilingRow();
        row.entered(filing.house(), caller, filing.institutionId(), filing.institutionName(), at);
        row.about(kind, filing, filing.id());
        row.contentId = filing.contentId;
        return row;
    }

    static FilingRow of(Object[] values) {
        FilingRow row = new FilingRow();
        row.read(new Columns(values));
        return row;
    }

    @Override
    void read(Columns columns) {
        super.read(columns);
        state = columns.text();
        filingNo = columns.text();
        revision = columns.number().intValue();
        filedOn = columns.day();
        validFrom = columns.day();
        validTo = columns.day();
    }

    /** Whose content is its own: that of a paper contract, or of a change. */
    public void ownContent() {
        contentId = id();
    }

    /** 通过: the certificate can be printed. */
    public void filed(String number, String newToken, LocalDate on) {
        filingNo = number;
        token = newToken;
        filedOn = on;
        revision = 1;
    }

    /** 备案起止 */
    public void valid(LocalDate from, LocalDate to) {
        validFrom = from;
        validTo = to;
        reminded = false;
    }

    /** From now on the content of a change or extension is the one in force. */
    public void revised(long newContent) {
        contentId = newContent;
        revision++;
    }

    public void reminded() {
        reminded = true;
    }

    public void ended(Instant at, String why) {
        endedAt = Times.column(at);
        endReason = why;
    }

    /** How history and audit call it: never by a person's name. */
    @Override
    public String label() {
        return filingNo == null ? "合同备案" + kind().label() + "申请" + id() : filingNo;
    }

    @Override
    public FilingState state() {
        return FilingState.valueOf(state);
    }

    @Override
    public void state(FilingState next) {
        state = next.name();
        desk = next.desk();
    }

    /** Under which id its terms and parties are kept. */
    public long contentId() {
        return contentId;
    }

    public String filingNo() {
        return filingNo;
    }

    public String token() {
        return token;
    }

    /** 1 when filed, one more with each change. */
    public int revision() {
        return revision;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public Instant endedAt() {
        return Times.instant(endedAt);
    }

    public String endReason() {
        return endReason;
    }
}
