package org.anju.practitioner.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.SequenceGenerator;
import javax.persistence.Version;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.store.Columns;
import org.anju.api.store.Place;
import org.anju.api.store.Times;

/** What an institution applied for: which row it is, where it belongs, and since when. */
@MappedSuperclass
public abstract class AppliedRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "practitioner_row")
    @SequenceGenerator(name = "practitioner_row", sequenceName = "pra_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "institution_id")
    private long institutionId;

    @Column(name = "institution_name")
    private String institutionName;

    private String province;
    private String city;
    private String division;

    @Column(name = "first_applied_on")
    private LocalDate firstAppliedOn;

    @Column(name = "applied_at")
    private LocalDateTime appliedAt;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    void created(Instant at) {
        createdAt = Times.column(at);
    }

    /** Belongs to an institution, as it is called and where it is now. */
    public void at(Institution institution) {
        institutionId = institution.id();
        institutionName = institution.name();
        division = institution.division();
        province = Place.province(division);
        city = Place.city(division);
    }

    /** Belongs where another row does. */
    void place(AppliedRow other) {
        institutionId = other.institutionId;
        institutionName = other.institutionName;
        province = other.province;
        city = other.city;
        division = other.division;
    }

    /** 首次申请日期 and 申请时间 (PRA-R26). */
    public void applied(LocalDate first, Instant at) {
        firstAppliedOn = first;
        appliedAt = Times.column(at);
    }

    /** Gives a new row that is written over JDBC its id. */
    void numbered(long newId) {
        id = newId;
        version = 1;
    }

    /** The first of the columns that are written over JDBC. */
    void writePlace(WrittenColumns columns) throws SQLException {
        columns.number(id).number((long) version).number(institutionId).text(institutionName);
        columns.text(province).text(city).text(division);
    }

    void writeCreated(WrittenColumns columns) throws SQLException {
        columns.time(createdAt);
    }

    /** Of a row that was read for a list. */
    void number(Columns columns) {
        id = columns.number();
        version = columns.number().intValue();
    }

    void place(Columns columns) {
        division = columns.text();
        institutionId = columns.number();
        institutionName = columns.text();
    }

    void dates(Columns columns) {
        firstAppliedOn = columns.day();
        appliedAt = columns.time();
        createdAt = columns.time();
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String division() {
        return division;
    }

    public Long institutionId() {
        return institutionId;
    }

    public String institutionName() {
        return institutionName;
    }

    public LocalDate firstAppliedOn() {
        return firstAppliedOn;
    }

    public Instant appliedAt() {
        return Times.instant(appliedAt);
    }

    public Instant createdAt() {
        return Times.instant(createdAt);
    }
}
