package org.anju.contract.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.anju.contract.store.ContractRow;

/**
 * A contract in a list.
 *
 * @param step of a draft: EDIT or PREVIEW
 * @param flag what the authority should look at, or null
 * @param parties names, lessors before lessees
 */
public record ContractItem(
        long id,
        int version,
        String contractNo,
        String state,
        String stateLabel,
        String stateTone,
        String step,
        boolean verified,
        String flag,
        String divisionCode,
        String divisionName,
        String address,
        String rentPart,
        String rentPartName,
        String roomNo,
        String parties,
        String signMode,
        String signModeName,
        BigDecimal monthlyRent,
        LocalDate startDate,
        LocalDate endDate,
        Instant signedAt,
        Long institutionId,
        String institutionName,
        String handlerName,
        Instant createdAt) {
    static ContractItem of(ContractRow row, Named names) {
        return new ContractItem(
                row.id(),
                row.version(),
                row.contractNo(),
                row.state().name(),
                row.state().label(),
                row.state().tone().name(),
                row.step().name(),
                row.code() != null,
                row.flag(),
                row.division(),
                names.division(row.division()),
                row.address(),
                row.rentPart(),
                Named.rentPart(row.rentPart()),
                row.roomNo(),
                row.name(),
                row.signMode(),
                names.signMode(row.signMode()),
                row.monthlyRent(),
                row.startDate(),
                row.endDate(),
                row.signedAt(),
                row.institutionId(),
                row.institutionName(),
                row.handlerName(),
                row.createdAt());
    }
}
