package org.anju.listing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.anju.api.contract.LeaseDirectory;
import org.anju.api.contract.LeaseDirectory.Lease;
import org.anju.api.listing.HouseNames;
import org.anju.api.problem.Problem;
import org.anju.listing.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether a house is let (在租状态): asked of the contract domain, or of what it told before while it is away (XDE-14). */
@Component(service = Leases.class)
public final class Leases {
    private final LeaseTable told;
    private final Settings settings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile LeaseDirectory present;

    @Activate
    public Leases(@Reference LeaseTable told, @Reference Settings settings) {
        this.told = told;
        this.settings = settings;
    }

    /** The last day on which a house or room is let, of the leases that run today; empty when it is not let. */
    Optional<LocalDate> letUntil(HouseNames house, String room) {
        LocalDate today = settings.today();
        LeaseDirectory directory = present;
        return (directory == null ? told.on(house, room, today) : directory.overlaps(house, room, today, today))
                .stream().map(Lease::to).max(Comparator.naturalOrder());
    }

    /** Does something to a code while nobody signs a contract of its house (LST-T06); outside any transaction. */
    void whileNoneIsSigned(HouseNames house, Runnable work) {
        LeaseDirectory directory = present;
        if (directory == null) {
            work.run();
        } else {
            directory.whileNoneIsSigned(house, work);
        }
    }

    /** LST-T06: 409 when a contract in effect uses the code. */
    void refuseUsed(String code) {
        LeaseDirectory directory = present;
        Optional<Lease> lease = directory == null ? told.ofCode(code, settings.today()) : directory.ofCode(code);
        if (lease.isPresent()) {
            throw new Problem(409, "STATE_CONFLICT", "该核验码已用于生效合同，不能撤销");
        }
    }
}
