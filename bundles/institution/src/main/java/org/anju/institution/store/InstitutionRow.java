package org.anju.institution.store;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anju.api.procedure.Case;
import org.anju.api.store.Times;
import org.anju.api.value.NameGrams;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;
import org.anju.institution.model.InstitutionState;

/** An institution (机构) as lists show it; the whole of its facts in force is the row {@code factsId} of {@code ins_facts}. */
@Entity
@Table(name = "ins_institution")
public class InstitutionRow extends NamedRow implements Case<InstitutionState> {
    /** Came in by an application here. */
    public static final String FILING = "FILING";
    /** Was filed before and taken over (SYS-R14). */
    public static final String TAKEOVER = "TAKEOVER";

    private String state = InstitutionState.DRAFT.name();

    @Column(name = "open_license")
    private String openLicense;

    @Column(name = "open_name")
    private String openName;

    @Column(name = "filing_no")
    private String filingNo;

    @Column(name = "inst_type")
    private String type;

    private String address;
    private boolean branch;
    private boolean overdue;
    private String source = FILING;

    @Column(name = "facts_id")
    private Long factsId;

    @Column(name = "facts_no")
    private int factsNo;

    private String token;

    @Column(name = "filed_at")
    private LocalDateTime filedAt;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private int reminded;
    private BigDecimal lng;
    private BigDecimal lat;

    /** What lists show, in the order in which {@link #listed} reads it. */
    static final String LISTED_COLUMNS =
            "id, version, state, name, license_no, inst_type, filing_no, division, address,"
                    + " branch, overdue, filed_at, valid_to, facts_no";

    /** A row for a list only, made without the mapping: that would cost more than the query. */
    static InstitutionRow listed(Object[] values) {
        InstitutionRow row = new InstitutionRow();
        row.listed(((Number) values[0]).longValue(), ((Number) values[1]).intValue());
        row.state = (String) values[2];
        row.named((String) values[3], (String) values[4]);
        row.type = (String) values[5];
        row.filingNo = (String) values[6];
        row.placed((String) values[7]);
        row.address = (String) values[8];
        row.branch = (Boolean) values[9];
        row.overdue = (Boolean) values[10];
        row.filedAt = values[11] == null ? null : ((Timestamp) values[11]).toLocalDateTime();
        row.validTo = values[12] == null ? null : ((Date) values[12]).toLocalDate();
        row.factsNo = ((Number) values[13]).intValue();
        return row;
    }

    /** The institution of a new application. */
    public static InstitutionRow begun(Facts facts, Instant at) {
        InstitutionRow row = new InstitutionRow();
        row.created(at);
        row.show(facts);
        return row;
    }

    /** Copies what lists show of the facts. */
    public void show(Facts facts) {
        named(facts.name(), facts.licenseNo());
        placed(facts.division());
        type = facts.type();
        address = facts.get(FactField.BIZ_ADDRESS);
        branch = facts.branch();
        lng = decimal(facts.get(FactField.LNG));
        lat = decimal(facts.get(FactField.LAT));
    }

    private static BigDecimal decimal(String text) {
        // A draft may hold anything; what is no coordinate has no place on the map.
        return text == null || !text.matches("-?\\d{1,3}(\\.\\d{1,8})?") ? null : new BigDecimal(text);
    }

    /** Puts facts in force as the next version (INS-T04, INS-T07). */
    public void putInForce(Facts facts, long newFactsId) {
        show(facts);
        factsId = newFactsId;
        factsNo++;
    }

    /** Takes licence number and name, so that nobody else can file them (INS-R05). */
    public void hold() {
        openLicense = licenseNo();
        openName = openNameOf(city(), name());
    }

    public void release() {
        openLicense = null;
        openName = null;
    }

    /** Names are unique in a city among institutions that are not cancelled (INS-F1). */
    static String openNameOf(String city, String name) {
        return city + ":" + NameGrams.key(name);
    }

    public void file(String number, String checkToken, Instant at) {
        state(InstitutionState.FILED);
        filingNo = number;
        token = checkToken;
        filedAt = Times.column(at);
    }

    public void validTo(LocalDate day) {
        validTo = day;
        reminded = 0;
    }

    public void overdue(boolean late) {
        overdue = late;
    }

    /** Remembers that its owner was reminded so many days before the end. */
    public void reminded(int days) {
        reminded = days;
    }

    @Override
    public InstitutionState state() {
        return InstitutionState.valueOf(state);
    }

    @Override
    public void state(InstitutionState next) {
        state = next.name();
    }

    @Override
    public Long institutionId() {
        return id();
    }

    public String filingNo() {
        return filingNo;
    }

    public String type() {
        return type;
    }

    public String address() {
        return address;
    }

    public boolean branch() {
        return branch;
    }

    public boolean overdue() {
        return overdue;
    }

    public boolean takenOver() {
        return TAKEOVER.equals(source);
    }

    public Long factsId() {
        return factsId;
    }

    public int factsNo() {
        return factsNo;
    }

    public String token() {
        return token;
    }

    public Instant filedAt() {
        return Times.instant(filedAt);
    }

    public LocalDate validTo() {
        return validTo;
    }

    public int reminded() {
        return reminded;
    }

    public BigDecimal lng() {
        return lng;
    }

    public BigDecimal lat() {
        return lat;
    }
}
