package org.anju.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anju.api.contract.LeaseDirectory;
import org.anju.api.listing.HouseNames;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The leases in effect, for other domains. */
@Component(service = LeaseDirectory.class)
public final class LeaseDirectoryService implements LeaseDirectory {
    private final ContractStore store;
    private final LeaseTable leases;

    @Activate
    public LeaseDirectoryService(@Reference ContractStore store, @Reference LeaseTable leases) {
        this.store = store;
        this.leases = leases;
    }

    @Override
    public List<Lease> overlaps(HouseNames house, String room, LocalDate from, LocalDate to) {
        return leases.overlaps(house, room, from, to);
    }

    @Override
    public Optional<Lease> ofCode(String listingCode) {
        return leases.ofCode(listingCode);
    }

    @Override
    public void whileNoneIsSigned(HouseNames house, Runnable work) {
        leases.known(house);
        store.write(() -> {
            leases.lock(house);
            work.run();
        });
    }
}
