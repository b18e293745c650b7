package org.anju.listing;

import java.util.List;
import java.util.Optional;
import org.anju.listing.model.ListingAction;
import org.anju.listing.model.ListingState;
import org.anju.listing.store.AttemptTable;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The end of a code's validity (LST-T08). Doing it twice changes nothing. */
@Component(service = Expiry.class)
public final class Expiry {
    private static final int AT_ONCE = 1000;

    private final ListingStore store;
    private final Settings settings;
    private final VerificationRows rows;
    private final AttemptTable attempts;
    private final ListingSteps steps;

    @Activate
    public Expiry(
            @Reference ListingStore store,
            @Reference Settings settings,
            @Reference VerificationRows rows,
            @Reference AttemptTable attempts,
            @Reference ListingSteps steps) {
        this.store = store;
        this.settings = settings;
        this.rows = rows;
        this.attempts = attempts;
        this.steps = steps;
    }

    /** Some of the codes whose validity is over. */
    public List<Long> due() {
        return rows.validBefore(settings.today(), AT_ONCE);
    }

    /** Expires one, in a transaction of its own; whether it was still valid. */
    public boolean handle(long id) {
        return store.write(() -> {
            Optional<VerificationRow> row = rows.find(id).filter(r -> r.state() == ListingState.PASSED);
            row.ifPresent(r -> steps.step(r, ListingAction.EXPIRE, r.version(), "核验有效期已满"));
            return row.isPresent();
        });
    }

    /** Failed attempts of earlier days count no longer. */
    public void forgetAttempts() {
        store.write(() -> attempts.forgetBefore(settings.today()));
    }
}
