package org.anju.institution.store;

import org.anju.api.secret.Secrets;
import org.anju.api.store.RowFailures;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows that a take-over could not import ({@code ins_takeover_failure}). */
@Component(service = TakeoverFailures.class)
public final class TakeoverFailures extends RowFailures {
    static final String TABLE = "ins_takeover_failure";

    @Activate
    public TakeoverFailures(@Reference(target = "(anju.domain=institution)") Store store, @Reference Secrets secrets) {
        super(store, secrets, TABLE);
    }
}
