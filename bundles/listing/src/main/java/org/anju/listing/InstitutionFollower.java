package org.anju.listing;

import java.util.List;
import java.util.Set;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.api.institution.InstitutionEvents;
import org.anju.listing.model.ListingAction;
import org.anju.listing.model.ListingState;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A cancelled institution's codes become invalid, and what waits to be judged is over (XDE-10). A suspended one keeps its codes: it only gets no new
 * ones, which is asked at each verification (XDE-11). Being told twice changes nothing.
 */
@Component(service = EventSubscriber.class)
public final class InstitutionFollower implements EventSubscriber {
    private static final String CANCELLED = "机构备案注销";
    private static final int AT_ONCE = 100;

    private final ListingStore store;
    private final VerificationRows rows;
    private final ListingSteps steps;
    private final Callers callers;

    @Activate
    public InstitutionFollower(
            @Reference ListingStore store,
            @Reference VerificationRows rows,
            @Reference ListingSteps steps,
            @Reference Callers callers) {
        this.store = store;
        this.rows = rows;
        this.steps = steps;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "listing.institutions";
    }

    @Override
    public Set<String> types() {
        return Set.of(InstitutionEvents.CANCELLED);
    }

    @Override
    public void on(Event event) {
        callers.as(Caller.system(), () -> {
            cancel(event.number("institutionId"));
            return null;
        });
    }

    private void cancel(long institutionId) {
        long last = 0;
        List<Long> ids;
        do {
            ids = rows.openOf(institutionId, last, AT_ONCE);
            List<Long> some = ids;
            store.write(() -> some.forEach(id -> rows.find(id).ifPresent(this::end)));
            last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
        } while (ids.size() == AT_ONCE);
    }

    private void end(VerificationRow row) {
        if (row.state() == ListingState.PASSED) {
            steps.step(row, ListingAction.INVALIDATE, row.version(), CANCELLED);
        } else if (row.state() == ListingState.MANUAL) {
            row.because(CANCELLED);
            steps.step(row, ListingAction.REJECT, row.version(), CANCELLED);
        }
    }
}
