package org.anju.institution.store;

import java.time.Clock;
import org.anju.api.store.NameIndex;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The names of institutions, applications and stores ({@code ins_name_gram}). */
@Component(service = InstitutionNames.class)
public final class InstitutionNames extends NameIndex {
    /** Whose name it is. */
    public enum Owner {
        /** a listed institution */
        I,
        /** an application */
        F,
        /** a store */
        S
    }

    @Activate
    public InstitutionNames(@Reference(target = "(anju.domain=institution)") Store store, @Reference Clock clock) {
        super(store, clock, "ins", 2);
    }
}
