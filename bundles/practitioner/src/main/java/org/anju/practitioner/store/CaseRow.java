package org.anju.practitioner.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anju.api.access.Caller;
import org.anju.api.procedure.Case;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Columns;
import org.anju.api.store.Times;
import org.anju.practitioner.model.CaseKind;
import org.anju.practitioner.model.CaseState;
import org.anju.practitioner.model.Desk;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;

/** A case (案件, PRA-F1): a new card, a change or a cancellation, with the facts that it asks for. */
@Entity
@Table(name = "pra_case")
public class CaseRow extends PersonRow implements Case<CaseState> {
    /** 手工 */
    public static final String MANUAL = "MANUAL";
    /** Excel */
    public static final String EXCEL = "EXCEL";

    static final String LISTED_COLUMNS =
            OF_PERSON + ", kind, state, case_no, card_id, source, batch_id, photo_missing, opinion";

    private String kind;
    private String state = CaseState.DRAFT.name();
    private String desk;

    @Column(name = "case_no")
    private String caseNo;

    @Column(name = "card_id")
    private Long cardId;

    @Column(name = "draft_key")
    private String draftKey;

    @Column(name = "open_key")
    private Long openKey;

    private String proof;
    private String source = MANUAL;

    @Column(name = "batch_id")
    private Long batchId;

    @Column(name = "photo_missing")
    private boolean photoMissing;

    @Column(name = "entered_by")
    private long enteredBy;

    @Column(name = "entered_name")
    private String enteredName;

    @Column(name = "edited_at")
    private LocalDateTime editedAt;

    @Column(name = "decided_at")
    private LocalDateTime decidedAt;

    @Column(name = "activated_at")
    private LocalDateTime activatedAt;

    private String reason;
    private String opinion;

    /** A case that somebody begins; the caller says where and what. */
    public static CaseRow begun(CaseKind kind, Caller by, Instant at) {
        CaseRow row = new CaseRow();
        row.kind = kind.name();
        row.enteredBy = by.userId();
        row.enteredName = by.name();
        row.created(at);
        row.state(CaseState.DRAFT);
        return row;
    }

    /** A change or cancellation of a card: one at a time. */
    public static CaseRow about(CardRow card, CaseKind kind, Caller by, Instant at) {
        CaseRow row = begun(kind, by, at);
        row.copy(card);
        row.cardId = card.id();
        row.openKey = card.id();
        row.applied(card.firstAppliedOn(), null);
        return row;
    }

    static final String WRITTEN_COLUMNS = PersonRow.WRITTEN_COLUMNS
            + ", kind, state, desk, draft_key, source, batch_id, photo_missing, entered_by, entered_name";

    /** A row of a workbook, as a draft. */
    public static CaseRow imported(long batch, Caller by, Instant at) {
        CaseRow row = begun(CaseKind.NEW, by, at);
        row.source = EXCEL;
        row.batchId = batch;
        return row;
    }

    @Override
    void write(WrittenColumns columns) throws SQLException {
        super.write(columns);
        columns.text(kind).text(state).text(desk).text(draftKey).text(source).number(batchId);
        columns.flag(photoMissing).number(enteredBy).text(enteredName);
    }

    static CaseRow of(Object[] values) {
        CaseRow row = new CaseRow();
        row.read(values);
        return row;
    }

    private void read(Object[] values) {
        Columns columns = person(values);
        kind = columns.text();
        state = columns.text();
        caseNo = columns.text();
        cardId = columns.number();
        source = columns.text();
        batchId = columns.number();
        photoMissing = columns.flag();
        opinion = columns.text();
    }

    @Override
    public void show(PersonFacts facts, Secrets secrets) {
        super.show(facts, secrets);
        proof = facts.get(PersonField.PROOF);
        photoMissing = photo() == null;
    }

    @Override
    public PersonFacts facts(Secrets secrets) {
        return super.facts(secrets).with(PersonField.PROOF, proof);
    }

    /** One draft of a person in the institution (P:practitioner.duplicate.drafts), until it passes. */
    public void holdDraft(boolean hold) {
        draftKey = hold ? institutionId() + ":" + idNoHash() : null;
    }

    /** Makes the version grow, whatever was edited. */
    public void edited(Instant at) {
        editedAt = Times.column(at);
    }

    public void numbered(String number) {
        caseNo = number;
    }

    public void because(String words) {
        reason = words;
    }

    public void decided(String words, Instant at) {
        opinion = words;
        decidedAt = Times.column(at);
    }

    public void activated(Instant at) {
        activatedAt = Times.column(at);
    }

    public void card(long id) {
        cardId = id;
    }

    /** Lets the next change or cancellation of the card begin. */
    public void close() {
        openKey = null;
    }

    /** How history and audit call it: never by the person's name. */
    @Override
    public String label() {
        return caseNo == null ? "案件" + id() : caseNo;
    }

    @Override
    public CaseState state() {
        return CaseState.valueOf(state);
    }

    @Override
    public void state(CaseState next) {
        state = next.name();
        desk = Desk.of(kind(), next).code();
    }

    public CaseKind kind() {
        return CaseKind.valueOf(kind);
    }

    public boolean over() {
        return state().over(kind());
    }

    public String caseNo() {
        return caseNo;
    }

    public Long cardId() {
        return cardId;
    }

    public String proof() {
        return proof;
    }

    public String source() {
        return source;
    }

    public Long batchId() {
        return batchId;
    }

    public boolean photoMissing() {
        return photoMissing;
    }

    public String enteredName() {
        return enteredName;
    }

    public Instant decidedAt() {
        return Times.instant(decidedAt);
    }

    public Instant activatedAt() {
        return Times.instant(activatedAt);
    }

    /** 申请原因 of a cancellation. */
    public String reason() {
        return reason;
    }

    /** What the verification said last. */
    public String opinion() {
        return opinion;
    }
}
