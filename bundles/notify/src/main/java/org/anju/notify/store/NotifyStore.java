package org.anju.notify.store;

import javax.persistence.EntityManager;
import org.anju.api.store.Store;
import org.anju.api.store.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Units of work on the tables of notify. */
@Component(service = NotifyStore.class)
public final class NotifyStore extends UnitOfWork {
    @Activate
    public NotifyStore(@Reference(target = "(anju.domain=notify)") Store store) {
        super(store);
    }

    @Override
    protected EntityManager em() {
        return super.em();
    }
}
