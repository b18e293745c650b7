package org.anju.institution.store;

import org.anju.api.store.Ids;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ids of this domain's rows that are written over JDBC. */
@Component(service = InstitutionIds.class)
public final class InstitutionIds extends Ids {
    @Activate
    public InstitutionIds(@Reference(target = "(anju.domain=institution)") Store store) {
        super(store, "ins_seq");
    }
}
