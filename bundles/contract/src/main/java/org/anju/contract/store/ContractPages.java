package org.anju.contract.store;

import java.time.Clock;
import org.anju.api.store.Pages;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lists of contracts. */
@Component(service = ContractPages.class)
public final class ContractPages extends Pages {
    @Activate
    public ContractPages(
            @Reference(target = "(anju.domain=contract)") Store store,
            @Reference ContractNames names,
            @Reference Clock clock) {
        super(store, names, clock);
    }
}
