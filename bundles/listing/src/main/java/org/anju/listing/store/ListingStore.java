package org.anju.listing.store;

import javax.persistence.EntityManager;
import org.anju.api.store.Store;
import org.anju.api.store.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Units of work on the tables of listings. */
@Component(service = ListingStore.class)
public final class ListingStore extends UnitOfWork {
    @Activate
    public ListingStore(@Reference(target = "(anju.domain=listing)") Store store) {
        super(store);
    }

    @Override
    protected EntityManager em() {
        return super.em();
    }
}
