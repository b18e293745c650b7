package org.anju.listing.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anju.api.listing.HouseNames;
import org.anju.api.listing.Listing;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.procedure.Case;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Times;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Request;

/** A verification (核验): what became of a request, and of a house that passed what the register says (LST-F2). */
@Entity
@Table(name = "lst_verification")
public class VerificationRow extends RequestRow implements Case<ListingState> {
    private String state = ListingState.REQUESTED.name();
    private String code;
    private String token;
    private String house;

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

    @Column(name = "verified_at")
    private LocalDateTime verifiedAt;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    /** A request that the register has answered; the first step says how it ended. */
    public static VerificationRow asked(Request request, Secrets secrets, Instant at) {
        VerificationRow row = new VerificationRow();
        row.enter(request, secrets, at);
        row.house = Listing.houseOf(null, row.division(), row.certType(), row.certNo());
        return row;
    }

    /**
     * What the register says of a house that passed.
     *
     * @param until the last day on which it is let; null when it is not
     */
    public void shows(Property property, LocalDate until) {
        unitNo = property.unitNo();
        house = Listing.houseOf(unitNo, division(), certType(), certNo());
        address = property.address();
        area = property.area();
        plannedUse = property.use();
        ownership = property.ownership();
        mortgaged = property.mortgaged();
        letUntil = until;
    }

    /** Asked again while its code is valid: the facts are those of now, also those that were typed; code and validity stay (LST-R07, XDE-14). */
    public void again(Request request, Property property, LocalDate until, Instant at) {
        typed(request);
        shows(property, until);
        verified(at);
    }

    /** 核验时间: when it was known how it ended. */
    public void verified(Instant at) {
        verifiedAt = Times.column(at);
    }

    /** Code, token and validity. */
    public void issue(String newCode, String newToken, LocalDate until) {
        code = newCode;
        token = newToken;
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

    /** How history and audit call it. */
    @Override
    public String label() {
        return code == null ? "核验" + id() : code;
    }

    @Override
    public ListingState state() {
        return ListingState.valueOf(state);
    }

    @Override
    public void state(ListingState next) {
        state = next.name();
    }

    public String code() {
        return code;
    }

    public String token() {
        return token;
    }

    /** By what the house is known, {@link #house} among it. */
    public HouseNames names() {
        return HouseNames.of(unitNo, division(), certType(), certNo(), address);
    }

    public String house() {
        return house;
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

    /** Null while people are to judge it. */
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
