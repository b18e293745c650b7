package org.anju.practitioner.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anju.api.procedure.Case;
import org.anju.api.store.Columns;
import org.anju.api.store.Times;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.model.CaseKind;

/** A card (信息卡, PRA-F2): a person at an institution since the verification passed, with the facts in force. */
@Entity
@Table(name = "pra_card")
public class CardRow extends PersonRow implements Case<CardState> {
    static final String LISTED_COLUMNS =
            OF_PERSON + ", state, number, edition, open_kind, open_case, issued_on, valid_to, ended_at";

    private String state;
    private String life;
    private String number;
    private String token;
    private int edition;

    @Column(name = "open_kind")
    private String openKind;

    @Column(name = "open_case")
    private Long openCase;

    @Column(name = "short_name")
    private String shortName;

    private String logo;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    private String reason;

    /** The card of a case that passed; it waits for activation. */
    public static CardRow opened(CaseRow passed, Instant at) {
        CardRow row = new CardRow();
        row.copy(passed);
        row.applied(passed.firstAppliedOn(), passed.appliedAt());
        row.created(at);
        row.state(CardState.TO_ACTIVATE);
        return row;
    }

    static CardRow of(Object[] values) {
        CardRow row = new CardRow();
        Columns columns = row.person(values);
        row.state = columns.text();
        row.number = columns.text();
        row.edition = columns.number().intValue();
        row.openKind = columns.text();
        row.openCase = columns.number();
        row.issuedOn = columns.day();
        row.validTo = columns.day();
        row.endedAt = columns.time();
        return row;
    }

    /** 激活: number, token and the first edition. */
    public void issue(String newNumber, String newToken, LocalDate from, LocalDate to) {
        number = newNumber;
        token = newToken;
        edition = 1;
        issuedOn = from;
        validTo = to;
    }

    /** 变更激活: the facts of the case, a new edition; pictures of older ones are void. */
    public void revise(CaseRow change) {
        copyFacts(change);
        edition++;
    }

    /** The institution is called otherwise, or its brand changed: pictures of older editions are void. */
    public void redraw() {
        edition++;
    }

    /** Short name and logo that the picture shows. */
    public void branded(String name, String file) {
        shortName = name;
        logo = file;
    }

    /** A change or cancellation is open. */
    public void flag(CaseRow open) {
        openKind = open.kind().name();
        openCase = open.id();
    }

    public void unflag() {
        openKind = null;
        openCase = null;
    }

    /** Why it is suspended, or over. */
    public void because(String words) {
        reason = words;
    }

    public void ended(Instant at) {
        endedAt = Times.column(at);
    }

    /** How history and audit call it. */
    @Override
    public String label() {
        return number == null ? "信息卡" + id() : number;
    }

    @Override
    public CardState state() {
        return CardState.valueOf(state);
    }

    @Override
    public void state(CardState next) {
        state = next.name();
        life = next.life();
    }

    public String number() {
        return number;
    }

    public String token() {
        return token;
    }

    public int edition() {
        return edition;
    }

    /** The kind of the open case about it, or null. */
    public CaseKind openKind() {
        return openKind == null ? null : CaseKind.valueOf(openKind);
    }

    public Long openCase() {
        return openCase;
    }

    public String shortName() {
        return shortName;
    }

    public String logo() {
        return logo;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate validTo() {
        return validTo;
    }

    /** Whether its validity is over, be it that nobody has expired it yet (PRA-T24). */
    public boolean past(LocalDate today) {
        return validTo != null && validTo.isBefore(today);
    }

    /** Its state as it counts on a day: past its validity it is expired, also before that was recorded. */
    public CardState stateOn(LocalDate today) {
        return past(today) && !state().over() ? CardState.EXPIRED : state();
    }

    public Instant endedAt() {
        return Times.instant(endedAt);
    }

    public String reason() {
        return reason;
    }
}
