package org.anju.listing.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.anju.listing.Privacy;
import org.anju.listing.store.VerificationRow;

/**
 * A verification in a list.
 *
 * @param code 房源核验码, null unless it passed
 * @param ownerName masked, unless it is an institution
 * @param reason 不通过原因
 * @param createdAt 申请时间
 * @param verifiedAt 核验时间, null while people are to judge it
 * @param traceId 流水号 of a verification that ended in ERROR: its problem sheet is below {@code problem-sheets}
 */
public record VerificationItem(
        long id,
        int version,
        String code,
        String state,
        String stateLabel,
        String stateTone,
        String divisionCode,
        String divisionName,
        String certType,
        String certTypeName,
        String certNo,
        String ownerName,
        String rentPart,
        String rentPartName,
        String roomNo,
        String address,
        String reason,
        String channel,
        String channelName,
        Long institutionId,
        String institutionName,
        String requesterName,
        String traceId,
        Instant createdAt,
        Instant verifiedAt,
        LocalDate validUntil) {
    static VerificationItem of(VerificationRow row, Named names) {
        Privacy.Owner owner = names.owner(row);
        return new VerificationItem(
                row.id(),
                row.version(),
                row.code(),
                row.state().name(),
                row.state().label(),
                row.state().tone().name(),
                row.division(),
                names.division(row.division()),
                row.certType(),
                names.certType(row.certType()),
                row.certNo(),
                owner.name(),
                row.rentPart(),
                names.rentPart(row.rentPart()),
                row.roomNo(),
                row.address(),
                row.reason(),
                row.channel().name(),
                row.channel().label(),
                row.institutionId(),
                row.institutionName(),
                row.requesterName(),
                row.trace(),
                row.createdAt(),
                row.verifiedAt(),
                row.validUntil());
    }
}
