package org.anju.listing.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.SequenceGenerator;
import javax.persistence.Version;
import org.anju.api.access.Caller;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Place;
import org.anju.api.store.Times;
import org.anju.listing.model.Channel;
import org.anju.listing.model.Request;

/** What was typed for a verification, and who asked (LST-F1); the owner's name and number are encrypted. */
@MappedSuperclass
public abstract class RequestRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "listing_row")
    @SequenceGenerator(name = "listing_row", sequenceName = "lst_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String channel;

    @Column(name = "requester_id")
    private long requesterId;

    @Column(name = "requester_name")
    private String requesterName;

    @Column(name = "institution_id")
    private Long institutionId;

    @Column(name = "institution_name")
    private String institutionName;

    @Column(name = "institution_type")
    private String institutionType;

    private String province;
    private String city;
    private String division;

    @Column(name = "cert_type")
    private String certType;

    @Column(name = "cert_no")
    private String certNo;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "owner_id_type")
    private String ownerIdType;

    @Column(name = "owner_id_no")
    private String ownerIdNo;

    @Column(name = "owner_id_hash")
    private String ownerIdHash;

    @Column(name = "rent_part")
    private String rentPart;

    @Column(name = "room_no")
    private String roomNo;

    @Column(name = "room_use")
    private String roomUse;

    @Column(name = "room_area")
    private BigDecimal roomArea;

    @Column(name = "max_persons")
    private Integer maxPersons;

    @Column(name = "fuzzy_address")
    private String fuzzyAddress;

    @Column(name = "entrust_no")
    private String entrustNo;

    private String trace;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    void enter(Request request, Secrets secrets, Instant at) {
        division = request.division();
        province = Place.province(division);
        city = Place.city(division);
        certType = request.certType();
        certNo = request.certNo();
        ownerName = secrets.encrypt(request.ownerName());
        ownerIdType = request.ownerIdType();
        ownerIdNo = secrets.encrypt(request.ownerIdNo());
        ownerIdHash = secrets.hash(request.ownerIdNo());
        rentPart = request.rentPart();
        roomNo = request.roomNo();
        typed(request);
        createdAt = Times.column(at);
    }

    /** What is only typed; who says nothing of 模糊坐落 and 委托合同编号 leaves them as they were. */
    void typed(Request request) {
        roomUse = request.roomUse();
        roomArea = request.roomArea();
        maxPersons = request.maxPersons();
        fuzzyAddress = request.fuzzyAddress() == null ? fuzzyAddress : request.fuzzyAddress();
        entrustNo = request.entrustNo() == null ? entrustNo : request.entrustNo();
    }

    /** @param institution for whom he asks; null when for none */
    public void by(Caller caller, Institution institution, Channel by, String traceId) {
        requesterId = caller.userId();
        requesterName = caller.name();
        if (institution != null) {
            institutionId = institution.id();
            institutionName = institution.name();
            institutionType = institution.type();
        }
        channel = by.name();
        trace = traceId;
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

    public Channel channel() {
        return Channel.valueOf(channel);
    }

    public long requesterId() {
        return requesterId;
    }

    public String requesterName() {
        return requesterName;
    }

    public String institutionName() {
        return institutionName;
    }

    public String institutionType() {
        return institutionType;
    }

    public String certType() {
        return certType;
    }

    public String certNo() {
        return certNo;
    }

    public String ownerName(Secrets secrets) {
        return secrets.decrypt(ownerName);
    }

    public String ownerIdType() {
        return ownerIdType;
    }

    public String ownerIdNo(Secrets secrets) {
        return secrets.decrypt(ownerIdNo);
    }

    public String ownerIdHash() {
        return ownerIdHash;
    }

    public String rentPart() {
        return rentPart;
    }

    public String roomNo() {
        return roomNo;
    }

    public String roomUse() {
        return roomUse;
    }

    public BigDecimal roomArea() {
        return roomArea;
    }

    public Integer maxPersons() {
        return maxPersons;
    }

    public String fuzzyAddress() {
        return fuzzyAddress;
    }

    public String entrustNo() {
        return entrustNo;
    }

    public String trace() {
        return trace;
    }

    public Instant createdAt() {
        return Times.instant(createdAt);
    }
}
