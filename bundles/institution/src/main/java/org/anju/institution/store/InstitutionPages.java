package org.anju.institution.store;

import java.time.Clock;
import org.anju.api.store.Pages;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lists of institutions, applications and stores. */
@Component(service = InstitutionPages.class)
public final class InstitutionPages extends Pages {
    @Activate
    public InstitutionPages(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference InstitutionNames names,
            @Reference Clock clock) {
        super(store, names, clock);
    }
}
