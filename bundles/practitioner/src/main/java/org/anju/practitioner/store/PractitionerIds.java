package org.anju.practitioner.store;

import org.anju.api.store.Ids;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ids of this domain's rows that are written over JDBC. */
@Component(service = PractitionerIds.class)
public final class PractitionerIds extends Ids {
    @Activate
    public PractitionerIds(@Reference(target = "(anju.domain=practitioner)") Store store) {
        super(store, "pra_seq");
    }
}
