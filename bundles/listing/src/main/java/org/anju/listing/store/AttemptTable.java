package org.anju.listing.store;

import java.time.LocalDate;
import java.util.List;
import org.anju.api.store.Statements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Failed attempts of a requester on a day (LST-R06). */
@Component(service = AttemptTable.class)
public final class AttemptTable {
    private final Statements statements;

    @Activate
    public AttemptTable(@Reference ListingStore store) {
        this.statements = new Statements(store);
    }

    /** How many there were. */
    public int failed(long requesterId, LocalDate day) {
        List<Integer> found = statements.query(
                row -> row.number().intValue(),
                "SELECT failed FROM lst_attempt WHERE requester_id = ? AND attempted_on = ?",
                requesterId,
                day);
        return found.isEmpty() ? 0 : found.get(0);
    }

    /** One more, inside {@code Store.write}; how many there are with it. */
    public int add(long requesterId, LocalDate day) {
        int changed = statements.update(
                "UPDATE lst_attempt SET failed = failed + 1 WHERE requester_id = ? AND attempted_on = ?",
                requesterId,
                day);
        if (changed == 0) {
            statements.update(
                    "INSERT INTO lst_attempt (requester_id, attempted_on, failed) VALUES (?, ?, 1)", requesterId, day);
        }
        return failed(requesterId, day);
    }

    /** Forgets the attempts of earlier days, inside {@code Store.write}. */
    public void forgetBefore(LocalDate day) {
        statements.update("DELETE FROM lst_attempt WHERE attempted_on < ?", day);
    }
}
