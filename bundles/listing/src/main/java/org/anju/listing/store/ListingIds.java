package org.anju.listing.store;

import org.anju.api.store.Ids;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ids of this domain's rows that are written over JDBC. */
@Component(service = ListingIds.class)
public final class ListingIds extends Ids {
    @Activate
    public ListingIds(@Reference(target = "(anju.domain=listing)") Store store) {
        super(store, "lst_seq");
    }
}
