package org.anju.institution.store;

import org.anju.api.secret.SealedColumns;
import org.anju.api.store.RowFailures;
import org.osgi.service.component.annotations.Component;

/** Rows that a take-over could not import are sealed. */
@Component(service = SealedColumns.class)
public final class SealedFailures extends RowFailures.Sealed {
    public SealedFailures() {
        super(TakeoverFailures.TABLE);
    }
}
