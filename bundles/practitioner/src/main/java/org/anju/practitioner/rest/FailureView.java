package org.anju.practitioner.rest;

import java.time.Instant;
import org.anju.practitioner.intake.IntakeService;
import org.anju.practitioner.store.FailureTable.Failure;

/**
 * A row that could not be imported (PRA-F4).
 *
 * @param rowNo its row in the workbook
 * @param idNo masked
 * @param importId the batch, called {@code batchNo}
 */
public record FailureView(
        long id,
        int rowNo,
        String name,
        String idNo,
        String reason,
        String batchNo,
        long importId,
        Instant importedAt) {
    static FailureView of(Failure failure, IntakeService intake) {
        return new FailureView(
                failure.id(),
                failure.rowNumber(),
                failure.name(),
                intake.masked(failure.idNo()),
                failure.reason(),
                failure.batchNo(),
                failure.importId(),
                failure.importedAt());
    }
}
