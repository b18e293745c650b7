package org.anju.practitioner.store;

import javax.persistence.EntityManager;
import org.anju.api.store.Store;
import org.anju.api.store.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Units of work on the tables of practitioners. */
@Component(service = PractitionerStore.class)
public final class PractitionerStore extends UnitOfWork {
    @Activate
    public PractitionerStore(@Reference(target = "(anju.domain=practitioner)") Store store) {
        super(store);
    }

    @Override
    protected EntityManager em() {
        return super.em();
    }
}
