package org.anju.practitioner.store;

import java.time.Instant;
import org.anju.api.store.Times;

/**
 * A row of a workbook that could not be imported (PRA-F4), as lists show it.
 *
 * @param idNo sealed, null when the cell was empty
 */
public record FailedImport(
        long id, int rowNo, String name, String idNo, String reason, String batchNo, Instant importedAt) {
    static final String COLUMNS = "id, row_no, name, id_no, reason, batch_no, imported_at";

    static FailedImport of(Object[] values) {
        ListedColumns columns = new ListedColumns(values);
        return new FailedImport(
                columns.number(),
                columns.number().intValue(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                Times.instant(columns.time()));
    }
}
