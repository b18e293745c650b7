package org.anju.contract.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.MappedSuperclass;
import org.anju.api.access.Caller;
import org.anju.api.store.Columns;
import org.anju.api.store.Times;
import org.anju.api.value.NameGrams;
import org.anju.contract.model.Content;
import org.anju.contract.model.House;
import org.anju.contract.model.TermField;
import org.anju.contract.model.Terms;

/** A lease as lists show it, be it a contract or an application for its filing: house, parties, rent, term, and who entered it. */
@MappedSuperclass
public abstract class LeaseRow extends HouseRow {
    static final String LEASE_COLUMNS = HOUSE_COLUMNS
            + ", name, sign_mode, monthly_rent, start_date, end_date, institution_id, institution_name, department_id, handler_name, created_at";

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

    /** Somebody enters it; he names the institution that it belongs to, if any. */
    void entered(House house, Caller by, Long institution, String itsName, Instant at) {
        at(house);
        institutionId = institution;
        institutionName = itsName;
        departmentId = by.departmentId();
        handlerId = by.userId();
        handlerName = by.name();
        createdAt = Times.column(at);
        editedAt = createdAt;
    }

    @Override
    void read(Columns columns) {
        super.read(columns);
        name = columns.text();
        signMode = columns.text();
        monthlyRent = columns.amount();
        startDate = columns.day();
        endDate = columns.day();
        institutionId = columns.number();
        institutionName = columns.text();
        departmentId = columns.number();
        handlerName = columns.text();
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

    /** 续租: the lease goes on to another last day, as a filing in force says. */
    public void lasts(LocalDate to) {
        endDate = to;
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
}
