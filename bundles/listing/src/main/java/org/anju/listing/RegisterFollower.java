package org.anju.listing;

import java.util.List;
import java.util.Optional;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.listing.model.Judgement;
import org.anju.listing.model.ListingAction;
import org.anju.listing.model.Refusal;
import org.anju.listing.register.RegisterChanges;
import org.anju.listing.store.PropertyTable.Entry;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A house that the register now calls seized, disputed or not to be let loses its codes (LST-T07). */
@Component(service = RegisterChanges.class)
public final class RegisterFollower implements RegisterChanges {
    private final Callers callers;
    private final VerificationRows rows;
    private final ListingSteps steps;

    @Activate
    public RegisterFollower(
            @Reference Callers callers, @Reference VerificationRows rows, @Reference ListingSteps steps) {
        this.callers = callers;
        this.rows = rows;
        this.steps = steps;
    }

    @Override
    public void afterwards(List<Entry> entries) {
        for (Entry entry : entries) {
            Optional<Refusal> refusal = Judgement.afterwards(entry.property());
            refusal.ifPresent(why -> callers.as(Caller.system(), () -> {
                rows.passedOf(entry.division(), entry.certType(), entry.certNo())
                        .forEach(id -> rows.find(id)
                                .ifPresent(row ->
                                        steps.step(row, ListingAction.INVALIDATE, row.version(), why.message())));
                return null;
            }));
        }
    }
}
