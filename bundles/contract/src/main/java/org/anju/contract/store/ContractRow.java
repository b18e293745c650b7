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
import org.anju.contract.model.ContractState;
import org.anju.contract.model.House;
import org.anju.contract.model.WizardStep;

/** A lease contract (租赁合同): its house, what lists show of its content, and how far it is. The content itself is in {@link ContentTable}. */
@Entity
@Table(name = "con_contract")
public class ContractRow extends LeaseRow implements Case<ContractState> {
    static final String LISTED_COLUMNS = LEASE_COLUMNS + ", state, step, contract_no, flag, signed_at";

    private String state = ContractState.DRAFT.name();
    private String desk;
    private String step = WizardStep.EDIT.name();

    @Column(name = "contract_no")
    private String contractNo;

    private String token;

    @Column(name = "template_version")
    private String templateVersion;

    @Column(name = "broker_card")
    private String brokerCard;

    @Column(name = "broker_name")
    private String brokerName;

    @Column(name = "broker_institution")
    private String brokerInstitution;

    private boolean flagged;
    private String flag;

    @Column(name = "signed_at")
    private LocalDateTime signedAt;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    @Column(name = "revoked_on")
    private LocalDate revokedOn;

    private String reason;

    /** 受理网签 of a house by somebody; the caller names the institution that he works for, if any. */
    public static ContractRow begun(House house, Caller by, String institutionName, Instant at) {
        ContractRow row = new ContractRow();
        row.entered(house, by, by.institutionId(), institutionName, at);
        row.state(ContractState.DRAFT);
        return row;
    }

    static ContractRow of(Object[] values) {
        ContractRow row = new ContractRow();
        row.read(new Columns(values));
        return row;
    }

    @Override
    void read(Columns columns) {
        super.read(columns);
        state = columns.text();
        step = columns.text();
        contractNo = columns.text();
        flag = columns.text();
        signedAt = columns.time();
    }

    public void step(WizardStep next) {
        step = next.name();
    }

    /** 签约: from now on the text does not change. */
    public void signed(String number, String newToken, String template, Instant at) {
        contractNo = number;
        token = newToken;
        templateVersion = template;
        signedAt = Times.column(at);
    }

    /** 经纪人员, as the card says now. */
    public void brokered(String card, String person, String institution) {
        brokerCard = card;
        brokerName = person;
        brokerInstitution = institution;
    }

    public void ended(Instant at, String why) {
        endedAt = Times.column(at);
        reason = why;
    }

    public void revoked(LocalDate on) {
        revokedOn = on;
    }

    /** Marks it for the authority (XDE-12). */
    public void flag(String why) {
        flagged = why != null;
        flag = why;
    }

    /** How history and audit call it: never by a person's name. */
    @Override
    public String label() {
        return contractNo == null ? "合同" + id() : contractNo;
    }

    @Override
    public ContractState state() {
        return ContractState.valueOf(state);
    }

    @Override
    public void state(ContractState next) {
        state = next.name();
        desk = next.list().code();
    }

    public boolean isDraft() {
        return state() == ContractState.DRAFT;
    }

    public WizardStep step() {
        return WizardStep.valueOf(step);
    }

    public String contractNo() {
        return contractNo;
    }

    public String token() {
        return token;
    }

    public String templateVersion() {
        return templateVersion;
    }

    public String brokerCard() {
        return brokerCard;
    }

    public String brokerName() {
        return brokerName;
    }

    public String brokerInstitution() {
        return brokerInstitution;
    }

    /** What the authority should look at, or null. */
    public String flag() {
        return flag;
    }

    public Instant signedAt() {
        return Times.instant(signedAt);
    }

    public Instant endedAt() {
        return Times.instant(endedAt);
    }

    public LocalDate revokedOn() {
        return revokedOn;
    }

    /** Why it was revoked or cancelled. */
    public String reason() {
        return reason;
    }
}
