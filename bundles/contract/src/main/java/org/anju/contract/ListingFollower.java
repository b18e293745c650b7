package org.anju.contract;

import java.util.Set;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.api.listing.ListingEvents;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.ContractStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A 房源核验码 is no longer good: effective contracts that used it are flagged for the authority; drafts are refused at 签约, which looks the code up anew
 * (XDE-12). Being told twice changes nothing.
 */
@Component(service = EventSubscriber.class)
public final class ListingFollower implements EventSubscriber {
    private final ContractStore store;
    private final ContractRows contracts;
    private final Audit audit;
    private final Callers callers;

    @Activate
    public ListingFollower(
            @Reference ContractStore store,
            @Reference ContractRows contracts,
            @Reference Audit audit,
            @Reference Callers callers) {
        this.store = store;
        this.contracts = contracts;
        this.audit = audit;
        this.callers = callers;
    }

    @Override
    public String name() {
        return "contract.listings";
    }

    @Override
    public Set<String> types() {
        return Set.of(ListingEvents.REVOKED, ListingEvents.INVALID);
    }

    @Override
    public void on(Event event) {
        String code = event.text("code");
        if (code == null) {
            return;
        }
        String why = event.type().equals(ListingEvents.REVOKED) ? "房源核验已撤销" : "房源核验已失效";
        callers.as(Caller.system(), () -> {
            contracts.effectiveOf(code).forEach(id -> flag(id, why));
            return null;
        });
    }

    private void flag(long id, String why) {
        store.write(
                () -> contracts.find(id).filter(row -> !why.equals(row.flag())).ifPresent(row -> {
                    row.flag(why);
                    audit.record("contract.flag", "contract/" + id, why);
                }));
    }
}
