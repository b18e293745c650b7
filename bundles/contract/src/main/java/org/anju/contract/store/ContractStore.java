package org.anju.contract.store;

import javax.persistence.EntityManager;
import org.anju.api.store.Store;
import org.anju.api.store.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Units of work on the tables of contracts. */
@Component(service = ContractStore.class)
public final class ContractStore extends UnitOfWork {
    @Activate
    public ContractStore(@Reference(target = "(anju.domain=contract)") Store store) {
        super(store);
    }

    @Override
    protected EntityManager em() {
        return super.em();
    }
}
