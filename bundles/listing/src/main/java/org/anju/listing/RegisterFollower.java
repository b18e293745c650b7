package org.anju.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.secret.Secrets;
import org.anju.listing.model.Judgement;
import org.anju.listing.model.ListingAction;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Refusal;
import org.anju.listing.model.Request;
import org.anju.listing.register.RegisterChanges;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.PropertyTable.Entry;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Codes that the register no longer bears out become invalid (LST-T07): the house is seized, disputed or not to be let, or belongs to others now.
 * It is learned from an import, or from the answer to anybody's verification of the same certificate.
 */
@Component(service = RegisterChanges.class)
public final class RegisterFollower implements RegisterChanges {
    private final Callers callers;
    private final ListingStore store;
    private final VerificationRows rows;
    private final ListingSteps steps;
    private final Secrets secrets;

    @Activate
    public RegisterFollower(
            @Reference Callers callers,
            @Reference ListingStore store,
            @Reference VerificationRows rows,
            @Reference ListingSteps steps,
            @Reference Secrets secrets) {
        this.callers = callers;
        this.store = store;
        this.rows = rows;
        this.steps = steps;
        this.secrets = secrets;
    }

    @Override
    public void afterwards(List<Entry> entries) {
        Map<String, Property> now = new HashMap<>();
        entries.forEach(entry -> now.put(key(entry.division(), entry.certType(), entry.certNo()), entry.property()));
        for (VerificationRow row :
                rows.passedFor(entries.stream().map(Entry::certNo).toList())) {
            Property property = now.get(key(row.division(), row.certType(), row.certNo()));
            if (property != null) {
                against(row, property).ifPresent(why -> invalidate(row.id(), why));
            }
        }
    }

    private static String key(String division, String certType, String certNo) {
        return division + certType + certNo;
    }

    private Optional<Refusal> against(VerificationRow row, Property property) {
        return Judgement.afterwards(
                property, holder -> row.ownerIdHash().equals(secrets.hash(Request.idNo(holder.idNo()))));
    }

    private void invalidate(long id, Refusal why) {
        callers.as(Caller.system(), () -> {
            store.write(() -> rows.find(id)
                    .filter(row -> row.state() == ListingState.PASSED)
                    .ifPresent(row -> steps.step(row, ListingAction.INVALIDATE, row.version(), why.message())));
            return null;
        });
    }
}
