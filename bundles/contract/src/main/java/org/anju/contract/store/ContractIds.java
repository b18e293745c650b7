package org.anju.contract.store;

import org.anju.api.store.Ids;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ids of this domain's rows that are written over JDBC. */
@Component(service = ContractIds.class)
public final class ContractIds extends Ids {
    @Activate
    public ContractIds(@Reference(target = "(anju.domain=contract)") Store store) {
        super(store, "con_seq");
    }
}
