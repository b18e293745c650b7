package org.anju.institution.store;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.SequenceGenerator;
import javax.persistence.Version;
import org.anju.api.store.Place;
import org.anju.api.store.Times;
import org.anju.api.value.NameGrams;

/** What institutions, applications and stores have in common: a name, a licence number and a place, by which lists find them. */
@MappedSuperclass
public abstract class NamedRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "institution_row")
    @SequenceGenerator(name = "institution_row", sequenceName = "ins_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "license_no")
    private String licenseNo;

    private String province;
    private String city;
    private String division;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    void named(String newName, String newLicenseNo) {
        name = newName;
        nameKey = NameGrams.key(newName);
        licenseNo = newLicenseNo;
    }

    void placed(String newDivision) {
        division = newDivision;
        province = Place.province(newDivision);
        city = Place.city(newDivision);
    }

    void created(Instant at) {
        createdAt = Times.column(at);
    }

    /** Of a row that was read for a list without the mapping. */
    void listed(long knownId, int knownVersion) {
        id = knownId;
        version = knownVersion;
    }

    public long id() {
        return id;
    }

    /** How history and audit call it. */
    public String label() {
        return name;
    }

    public int version() {
        return version;
    }

    public String division() {
        return division;
    }

    public String name() {
        return name;
    }

    public String licenseNo() {
        return licenseNo;
    }

    String city() {
        return city;
    }

    public Instant createdAt() {
        return Times.instant(createdAt);
    }
}
