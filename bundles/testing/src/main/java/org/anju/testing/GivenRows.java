package org.anju.testing;

import java.util.Iterator;
import java.util.List;
import org.anju.api.sheet.SheetRow;
import org.anju.api.sheet.SheetRows;

/** The rows of a workbook that there is none of. */
public final class GivenRows implements SheetRows {
    private final Iterator<SheetRow> rows;

    public GivenRows(List<SheetRow> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public SheetRow next() {
        return rows.next();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
