package org.anju.listing.store;

import org.anju.api.secret.SealedColumns;
import org.anju.api.store.RowFailures;
import org.osgi.service.component.annotations.Component;

/** Rows that an import of the register could not take are sealed. */
@Component(service = SealedColumns.class)
public final class SealedFailures extends RowFailures.Sealed {
    public SealedFailures() {
        super(ImportFailures.TABLE);
    }
}
