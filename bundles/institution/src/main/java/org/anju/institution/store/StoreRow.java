package org.anju.institution.store;

import java.math.BigDecimal;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anju.api.procedure.Case;
import org.anju.api.secret.Secrets;
import org.anju.institution.model.StoreFacts;
import org.anju.institution.model.StoreState;

/** A store (门店, INS-F2) of an institution. */
@Entity
@Table(name = "ins_store")
public class StoreRow extends NamedRow implements Case<StoreState> {
    private String state = StoreState.PASSED.name();

    @Column(name = "institution_id")
    private long institutionId;

    @Column(name = "open_license")
    private String openLicense;

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

    public static StoreRow added(long institutionId, Instant at) {
        StoreRow row = new StoreRow();
        row.institutionId = institutionId;
        row.created(at);
        return row;
    }

    /** Keeps the facts, personal data encrypted. */
    public void facts(StoreFacts facts, Secrets secrets) {
        named(facts.name(), facts.licenseNo());
        placed(facts.division());
        openLicense = facts.licenseNo();
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
                name(),
                licenseNo(),
                division(),
                address,
                principal,
                principalIdNo == null ? null : secrets.decrypt(principalIdNo),
                contactName,
                contactPhone == null ? null : secrets.decrypt(contactPhone),
                lng == null ? null : lng.toPlainString(),
                lat == null ? null : lat.toPlainString());
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
    public Long institutionId() {
        return institutionId;
    }
}
