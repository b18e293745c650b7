package org.anju.listing.store;

import java.sql.Timestamp;
import java.time.Clock;
import org.anju.api.store.Statements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets one transaction after the other decide about a house (LST-R07, LST-R09). */
@Component(service = HouseTable.class)
public final class HouseTable {
    private final Statements statements;
    private final Clock clock;

    @Activate
    public HouseTable(@Reference ListingStore store, @Reference Clock clock) {
        this.statements = new Statements(store);
        this.clock = clock;
    }

    /**
     * Takes the house until the running transaction ends, inside {@code Store.write}.
     *
     * @throws org.anju.api.problem.Problem 409 {@code DUPLICATE} at its end, when another took a house for the first time at this moment
     */
    public void take(String house) {
        Timestamp now = Timestamp.from(clock.instant());
        if (statements.update("UPDATE lst_house SET decided_at = ? WHERE house = ?", now, house) == 0) {
            statements.update("INSERT INTO lst_house (house, decided_at) VALUES (?, ?)", house, now);
        }
    }
}
