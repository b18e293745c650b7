package org.anju.contract.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.anju.contract.model.CodeTables;
import org.anju.contract.store.FilingRow;

/**
 * A filing or an application about one in a list.
 *
 * @param filingId the filing that it is about; of a new one its own id
 * @param supplement whether the lease was signed on paper (合同补录)
 * @param overdue whether it came later than it should (CON-R17)
 * @param manualReason why people look at it where the city asks for no review
 * @param revision 1 when filed, one more with each change
 */
public record FilingItem(
        long id,
        int version,
        String kind,
        String kindLabel,
        long filingId,
        String filingNo,
        String state,
        String stateLabel,
        String stateTone,
        boolean supplement,
        Long contractId,
        String contractNo,
        String divisionCode,
        String divisionName,
        String address,
        String rentPart,
        String rentPartName,
        String roomNo,
        String parties,
        BigDecimal monthlyRent,
        LocalDate startDate,
        LocalDate endDate,
        String applicant,
        String applicantLabel,
        LocalDate signedOn,
        boolean overdue,
        String manualReason,
        int revision,
        LocalDate filedOn,
        LocalDate validFrom,
        LocalDate validTo,
        Instant submittedAt,
        Long institutionId,
        String institutionName,
        String handlerName,
        Instant createdAt) {
    static FilingItem of(FilingRow row, Named names) {
        return new FilingItem(
                row.id(),
                row.version(),
                row.kind().name(),
                row.kind().label(),
                row.filingId() == null ? row.id() : row.filingId(),
                row.filingNo(),
                row.state().name(),
                row.state().label(),
                row.state().tone().name(),
                row.supplement(),
                row.contractId(),
                row.contractNo(),
                row.division(),
                names.division(row.division()),
                row.address(),
                row.rentPart(),
                Named.rentPart(row.rentPart()),
                row.roomNo(),
                row.name(),
                row.monthlyRent(),
                row.startDate(),
                row.endDate(),
                row.applicant(),
                names.of(CodeTables.APPLICANT, row.applicant()),
                row.signedOn(),
                row.overdue(),
                row.manualReason(),
                row.revision(),
                row.filedOn(),
                row.validFrom(),
                row.validTo(),
                row.submittedAt(),
                row.institutionId(),
                row.institutionName(),
                row.handlerName(),
                row.createdAt());
    }
}
