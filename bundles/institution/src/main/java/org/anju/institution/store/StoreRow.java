package org.anju.institution.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anju.api.procedure.Case;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Times;
import org.anju.institution.model.NameGrams;
import org.anju.institution.model.StoreFacts;
import org.anju.institution.model.StoreState;

/** A store (门店, INS-F2) of an institution. */
@Entity
@Table(name = "ins_store")
public class StoreRow implements Case<StoreState> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "store_id")
    @SequenceGenerator(name = "store_id", sequenceName = "ins_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String state = StoreState.PASSED.name();

    @Column(name = "institution_id")
    private long institutionId;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "license_no")
    private String licenseNo;

    @Column(name = "open_license")
    private String openLicense;

    private String province;
    private String city;
    private String division;
    private String address;
    private String principal;

    @Column(name = "principal_id_no")
    private String principalIdNo;

    @Column(name = "principal_id_no_hash")
    private String principalIdNoHash;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Column(name = "contact_phone_hash")
    private String contactPhoneHash;

    private BigDecimal lng;
    private BigDecimal lat;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    public static StoreRow added(long institutionId, Instant at) {
        StoreRow row = new StoreRow();
        row.institutionId = institutionId;
        row.createdAt = Times.column(at);
        return row;
    }

    /** Keeps the facts, personal data encrypted. */
    public void facts(StoreFacts facts, Secrets secrets) {
        name = facts.name();
        nameKey = NameGrams.key(name);
        licenseNo = facts.licenseNo();
        openLicense = facts.licenseNo();
        division = facts.division();
        province = Place.province(division);
        city = Place.city(division);
        address = facts.address();
        principal = facts.principal();
        principalIdNo = secrets.encrypt(facts.principalIdNo());
        principalIdNoHash = secrets.hash(facts.principalIdNo());
        contactName = facts.contactName();
        contactPhone = secrets.encrypt(facts.contactPhone());
        contactPhoneHash = secrets.hash(facts.contactPhone());
        lng = decimal(facts.lng());
        lat = decimal(facts.lat());
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    public StoreFacts facts(Secrets secrets) {
        return new StoreFacts(
                name,
                licenseNo,
                division,
                address,
                principal,
                principalIdNo == null ? null : secrets.decrypt(principalIdNo),
                contactName,
                contactPhone == null ? null : secrets.decrypt(contactPhone),
                lng == null ? null : lng.toPlainString(),
                lat == null ? null : lat.toPlainString());
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public StoreState state() {
        return StoreState.valueOf(state);
    }

    @Override
    public void state(StoreState next) {
        state = next.name();
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public String division() {
        return division;
    }

    @Override
    public Long institutionId() {
        return institutionId;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return Times.instant(createdAt);
    }
}
