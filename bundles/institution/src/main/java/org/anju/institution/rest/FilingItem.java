package org.anju.institution.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.anju.institution.store.FilingRow;

/**
 * An application in a list.
 *
 * @param changedOn 变更日期 of a change, else null
 * @param overdue 逾期: submitted later than the city allows (INS-R06, INS-R09)
 */
public record FilingItem(
        long id,
        String caseNo,
        String kind,
        String kindLabel,
        String name,
        String licenseNo,
        String instType,
        String instTypeName,
        String divisionCode,
        String divisionName,
        String state,
        String stateLabel,
        String stateTone,
        long institutionId,
        String enteredBy,
        String department,
        Instant createdAt,
        Instant submittedAt,
        LocalDate changedOn,
        boolean overdue,
        int version) {
    static FilingItem of(FilingRow row, Named names) {
        return new FilingItem(
                row.id(),
                row.caseNo(),
                row.kind().name(),
                row.kind().label(),
                row.name(),
                row.licenseNo(),
                row.type(),
                names.type(row.type()),
                row.division(),
                names.division(row.division()),
                row.state().name(),
                row.state().label(),
                row.state().tone().name(),
                row.about(),
                row.enteredName(),
                row.departmentName(),
                row.createdAt(),
                row.submittedAt(),
                row.changedOn(),
                row.overdue(),
                row.version());
    }
}
