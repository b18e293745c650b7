package org.anju.contract.store;

import java.time.Clock;
import org.anju.api.store.NameIndex;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The names of parties ({@code con_name_gram}). */
@Component(service = ContractNames.class)
public final class ContractNames extends NameIndex {
    /** Whose names they are. */
    public enum Owner {
        /** the parties of a contract */
        K,
        /** those of an application for its filing */
        F
    }

    @Activate
    public ContractNames(@Reference(target = "(anju.domain=contract)") Store store, @Reference Clock clock) {
        super(store, clock, "con", 3);
    }
}
