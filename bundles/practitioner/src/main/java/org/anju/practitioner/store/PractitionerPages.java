package org.anju.practitioner.store;

import java.time.Clock;
import org.anju.api.store.Pages;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The lists of cases and cards. */
@Component(service = PractitionerPages.class)
public final class PractitionerPages extends Pages {
    @Activate
    public PractitionerPages(
            @Reference(target = "(anju.domain=practitioner)") Store store,
            @Reference PractitionerNames names,
            @Reference Clock clock) {
        super(store, names, clock);
    }
}
