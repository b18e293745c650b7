package org.anju.listing.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.anju.api.access.Caller;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.listing.Listing;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.procedure.Case;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Place;
import org.anju.api.store.Times;
import org.anju.listing.model.Channel;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Request;

/** A verification (核验): what was typed, what became of it, and of a house that passed what the register says (LST-F1, LST-F2). */
@Entity
@Table(name = "lst_verification")
public class VerificationRow implements Case<ListingState> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "listing_row")
    @SequenceGenerator(name = "listing_row", sequenceName = "lst_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String state;
    private String code;
    private String token;
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

    private String house;

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

    @Column(name = "unit_no")
    private String unitNo;

    private String address;
    private BigDecimal area;

    @Column(name = "planned_use")
    private String plannedUse;

    private String ownership;
    private Boolean mortgaged;

    @Column(name = "let_until")
    private LocalDate letUntil;

    private String reason;
    private String opinion;
    private String trace;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "verified_at")
    private LocalDateTime verifiedAt;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    /** A request that the register has answered; the first step says how it ended. */
    public static VerificationRow asked(Request request, Secrets secrets, Instant at) {
        VerificationRow row = new VerificationRow();
        row.state = ListingState.REQUESTED.name();
        row.division = request.division();
        row.province = Place.province(row.division);
        row.city = Place.city(row.division);
        row.certType = request.certType();
        row.certNo = request.certNo();
        row.house = Listing.houseOf(null, row.division, row.certType, row.certNo);
        row.ownerName = secrets.encrypt(request.ownerName());
        row.ownerIdType = request.ownerIdType();
        row.ownerIdNo = secrets.encrypt(request.ownerIdNo());
        row.ownerIdHash = secrets.hash(request.ownerIdNo());
        row.rentPart = request.rentPart();
        row.roomNo = request.roomNo();
        row.roomUse = request.roomUse();
        row.roomArea = request.roomArea();
        row.maxPersons = request.maxPersons();
        row.fuzzyAddress = request.fuzzyAddress();
        row.entrustNo = request.entrustNo();
        row.createdAt = Times.column(at);
        return row;
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

    /**
     * What the register says of a house that passed.
     *
     * @param until the last day on which it is let; null when it is not
     */
    public void shows(Property property, LocalDate until) {
        unitNo = property.unitNo();
        house = Listing.houseOf(unitNo, division, certType, certNo);
        address = property.address();
        area = property.area();
        plannedUse = property.use();
        ownership = property.ownership();
        mortgaged = property.mortgaged();
        letUntil = until;
    }

    /** Asked again while its code is valid: the facts are those of now, code and validity stay (LST-R07, XDE-14). */
    public void again(Property property, LocalDate until, Instant at) {
        shows(property, until);
        verifiedAt = Times.column(at);
    }

    /** Code, token and validity. */
    public void issue(String newCode, String newToken, Instant at, LocalDate until) {
        code = newCode;
        token = newToken;
        verifiedAt = Times.column(at);
        validUntil = until;
    }

    public void because(String words) {
        reason = words;
    }

    /** 人工核验意见, or why it is over. */
    public void opinion(String words) {
        opinion = words;
    }

    public void ended(Instant at) {
        endedAt = Times.column(at);
    }

    @Override
    public long id() {
        return id;
    }

    /** How history and audit call it. */
    @Override
    public String label() {
        return code == null ? "核验" + id : code;
    }

    @Override
    public ListingState state() {
        return ListingState.valueOf(state);
    }

    @Override
    public void state(ListingState next) {
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

    public String code() {
        return code;
    }

    public String token() {
        return token;
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

    public String house() {
        return house;
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

    public String unitNo() {
        return unitNo;
    }

    public String address() {
        return address;
    }

    public BigDecimal area() {
        return area;
    }

    public String plannedUse() {
        return plannedUse;
    }

    public String ownership() {
        return ownership;
    }

    public Boolean mortgaged() {
        return mortgaged;
    }

    public LocalDate letUntil() {
        return letUntil;
    }

    public String reason() {
        return reason;
    }

    public String opinion() {
        return opinion;
    }

    public String trace() {
        return trace;
    }

    public Instant createdAt() {
        return Times.instant(createdAt);
    }

    public Instant verifiedAt() {
        return Times.instant(verifiedAt);
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public Instant endedAt() {
        return Times.instant(endedAt);
    }
}
