package org.anju.listing.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.listing.Privacy;
import org.anju.listing.store.VerificationRow;

/**
 * A verification as its page shows it. What the register says of the house is there only when it passed (LST-R06).
 *
 * @param message M-LST-01 when it passed, else the reason
 * @param owner masked, unless asked for in full
 * @param noticeAvailable whether there is a 告知单
 */
public record VerificationView(
        long id,
        int version,
        String state,
        String stateLabel,
        String stateTone,
        String message,
        List<AllowedAction> actions,
        VerificationItem summary,
        Privacy.Owner owner,
        String ownerIdTypeName,
        String roomUse,
        String roomUseName,
        BigDecimal roomArea,
        Integer maxPersons,
        String fuzzyAddress,
        String entrustNo,
        String unitNo,
        BigDecimal area,
        String plannedUse,
        String ownershipName,
        Boolean mortgaged,
        LocalDate letUntil,
        String opinion,
        Instant endedAt,
        boolean noticeAvailable) {
    static VerificationView of(VerificationRow row, List<AllowedAction> actions, boolean full, Named names) {
        Privacy.Owner owner = names.owner(row, full);
        return new VerificationView(
                row.id(),
                row.version(),
                row.state().name(),
                row.state().label(),
                row.state().tone().name(),
                row.reason() == null ? row.state().label() : row.reason(),
                actions,
                VerificationItem.of(row, names),
                owner,
                names.idType(row.ownerIdType()),
                row.roomUse(),
                names.roomUse(row.roomUse()),
                row.roomArea(),
                row.maxPersons(),
                row.fuzzyAddress(),
                row.entrustNo(),
                row.unitNo(),
                row.area(),
                row.plannedUse(),
                names.ownership(row.ownership()),
                row.mortgaged(),
                row.letUntil(),
                row.opinion(),
                row.endedAt(),
                row.code() != null);
    }
}
