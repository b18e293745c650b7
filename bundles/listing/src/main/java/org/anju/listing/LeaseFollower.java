package org.anju.listing;

import java.time.LocalDate;
import java.util.Set;
import org.anju.api.contract.ContractEvents;
import org.anju.api.contract.LeaseDirectory.Lease;
import org.anju.api.event.Event;
import org.anju.api.event.EventSubscriber;
import org.anju.api.listing.HouseNames;
import org.anju.listing.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what the contract domain tells of leases (XDE-13, XDE-14). Being told twice changes nothing. */
@Component(service = EventSubscriber.class)
public final class LeaseFollower implements EventSubscriber {
    private final LeaseTable leases;

    @Activate
    public LeaseFollower(@Reference LeaseTable leases) {
        this.leases = leases;
    }

    @Override
    public String name() {
        return "listing.contracts";
    }

    @Override
    public Set<String> types() {
        return Set.of(ContractEvents.SIGNED, ContractEvents.REVOKED, ContractEvents.EXPIRED);
    }

    @Override
    public void on(Event event) {
        long id = event.number("contractId");
        if (!event.type().equals(ContractEvents.SIGNED)) {
            leases.remove(id);
        } else if (event.text("house") != null) {
            leases.put(new Lease(
                    id,
                    event.text("contractNo"),
                    HouseNames.of(event.text("house"), event.text("certificate"), event.text("site")),
                    event.text("room"),
                    event.text("code"),
                    LocalDate.parse(event.text("from")),
                    LocalDate.parse(event.text("to"))));
        }
    }
}
