package org.anju.listing.store;

import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.anju.api.problem.Problem;
import org.anju.api.store.Store;
import org.anju.api.store.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Units of work on the tables of listings. */
@Component(service = ListingStore.class)
public final class ListingStore extends UnitOfWork {
    private static final int TRIES = 3;

    @Activate
    public ListingStore(@Reference(target = "(anju.domain=listing)") Store store) {
        super(store);
    }

    /** Writes once more when another added the same, e.g. a house, at the same moment: now it is there to be taken in turn, or to be changed. */
    public <T> T writeAgain(Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return write(work);
            } catch (Problem lost) {
                if (!lost.isDuplicate() || tries == TRIES) {
                    throw lost;
                }
            }
        }
    }

    @Override
    protected EntityManager em() {
        return super.em();
    }
}
