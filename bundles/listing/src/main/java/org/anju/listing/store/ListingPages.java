package org.anju.listing.store;

import java.time.Clock;
import org.anju.api.store.Pages;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lists of verifications; they are not searched by name. */
@Component(service = ListingPages.class)
public final class ListingPages extends Pages {
    @Activate
    public ListingPages(@Reference(target = "(anju.domain=listing)") Store store, @Reference Clock clock) {
        super(store, clock);
    }
}
