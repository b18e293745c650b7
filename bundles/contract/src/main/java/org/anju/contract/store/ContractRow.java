package org.anju.contract.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anju.api.access.Caller;
import org.anju.api.procedure.Case;
import org.anju.api.store.Times;
import org.anju.api.value.NameGrams;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.House;
import org.anju.contract.model.TermField;
import org.anju.contract.model.Terms;
import org.anju.contract.model.WizardStep;

/** A lease contract (租赁合同): its house, what lists show of its content, and how far it is. The content itself is in {@link ContentTable}. */
@Entity
@Table(name = "con_contract")
public class ContractRow extends HouseRow implements Case<ContractState> {
    static final String LISTED_COLUMNS =
            "id, version, code, division, address, rent_part, room_no, state, step, contract_no, name,"
                    + " sign_mode, monthly_rent, start_date, end_date, flag, institution_id, institution_name, handler_name, signed_at, created_at";

    private String state = ContractState.DRAFT.name();
    private String desk;
    private String step = WizardStep.EDIT.name();

    @Column(name = "contract_no")
    private String contractNo;

    private String token;

    @Column(name = "template_version")
    private String templateVersion;

    private String name = "";

    @Column(name = "name_key")
    private String nameKey = "";

    @Column(name = "sign_mode")
    private String signMode;

    @Column(name = "monthly_rent")
    private BigDecimal monthlyRent;

    @Column(name = "start_date")
    private LocalDate startDate;

    @Column(name = "end_date")
    private LocalDate endDate;

    @Column(name = "broker_card")
    private String brokerCard;

    @Column(name = "broker_name")
    private String brokerName;

    @Column(name = "broker_institution")
    private String brokerInstitution;

    private boolean flagged;
    private String flag;

    @Column(name = "institution_id")
    private Long institutionId;

    @Column(name = "institution_name")
    private String institutionName;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "handler_id")
    private long handlerId;

    @Column(name = "handler_name")
    private String handlerName;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "edited_at")
    private LocalDateTime editedAt;

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
        row.at(house);
        row.institutionId = by.institutionId();
        row.institutionName = institutionName;
        row.departmentId = by.departmentId();
        row.handlerId = by.userId();
        row.handlerName = by.name();
        row.createdAt = Times.column(at);
        row.editedAt = row.createdAt;
        row.state(ContractState.DRAFT);
        return row;
    }

    static ContractRow of(Object[] values) {
        ContractRow row = new ContractRow();
        row.read(new ListedColumns(values));
        return row;
    }

    @Override
    void read(ListedColumns columns) {
        super.read(columns);
        state = columns.text();
        step = columns.text();
        contractNo = columns.text();
        name = columns.text();
        signMode = columns.text();
        monthlyRent = columns.amount();
        startDate = columns.day();
        endDate = columns.day();
        flag = columns.text();
        institutionId = columns.number();
        institutionName = columns.text();
        handlerName = columns.text();
        signedAt = columns.time();
        createdAt = columns.time();
    }

    /** Takes what lists show of the content, which was checked. */
    public void show(Content content, Instant at) {
        Terms terms = content.terms();
        name = content.names();
        nameKey = NameGrams.key(name);
        signMode = terms.get(TermField.SIGN_MODE);
        monthlyRent = terms.money(TermField.MONTHLY_RENT);
        startDate = terms.day(TermField.START_DATE);
        endDate = terms.day(TermField.END_DATE);
        edited(at);
    }

    /** Makes the version grow, whatever was edited. */
    public void edited(Instant at) {
        editedAt = Times.column(at);
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

    /** Names of the parties. */
    public String name() {
        return name;
    }

    public String signMode() {
        return signMode;
    }

    public BigDecimal monthlyRent() {
        return monthlyRent;
    }

    public LocalDate startDate() {
        return startDate;
    }

    public LocalDate endDate() {
        return endDate;
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

    @Override
    public Long institutionId() {
        return institutionId;
    }

    public String institutionName() {
        return institutionName;
    }

    /** Of the counter where it was entered; null where an institution did. */
    public Long departmentId() {
        return departmentId;
    }

    public long handlerId() {
        return handlerId;
    }

    public String handlerName() {
        return handlerName;
    }

    public Instant createdAt() {
        return Times.instant(createdAt);
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
