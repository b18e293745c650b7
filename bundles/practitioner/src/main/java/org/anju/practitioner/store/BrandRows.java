package org.anju.practitioner.store;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the LOGO and short name of institutions. */
@Component(service = BrandRows.class)
public final class BrandRows {
    private final PractitionerStore store;

    @Activate
    public BrandRows(@Reference PractitionerStore store) {
        this.store = store;
    }

    public Optional<BrandRow> of(long institutionId) {
        return store.read(() -> Optional.ofNullable(store.em().find(BrandRow.class, institutionId)));
    }

    /** The row to write on, a new one where there is none; inside a unit. */
    public BrandRow toWrite(long institutionId) {
        return of(institutionId).orElseGet(() -> {
            BrandRow row = BrandRow.of(institutionId);
            store.em().persist(row);
            return row;
        });
    }
}
