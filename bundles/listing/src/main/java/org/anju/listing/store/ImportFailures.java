package org.anju.listing.store;

import org.anju.api.secret.Secrets;
import org.anju.api.store.RowFailures;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows that an import of the property register could not take. */
@Component(service = ImportFailures.class)
public final class ImportFailures extends RowFailures {
    static final String TABLE = "lst_import_failure";

    @Activate
    public ImportFailures(@Reference(target = "(anju.domain=listing)") Store store, @Reference Secrets secrets) {
        super(store, secrets, TABLE);
    }
}
