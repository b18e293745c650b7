package org.anju.practitioner.store;

import java.time.Clock;
import org.anju.api.store.NameIndex;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The names of people ({@code pra_name_gram}). */
@Component(service = PractitionerNames.class)
public final class PractitionerNames extends NameIndex {
    /** Whose name it is. */
    public enum Owner {
        /** of a case */
        K,
        /** of a card to be activated */
        P,
        /** of a card in effect */
        E,
        /** of a card that is over */
        H
    }

    @Activate
    public PractitionerNames(@Reference(target = "(anju.domain=practitioner)") Store store, @Reference Clock clock) {
        super(store, clock, "pra", 3);
    }
}
