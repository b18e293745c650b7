package org.anju.contract;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.ContractState;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What ends without anybody's doing: leases whose last day is over (CON-T07), drafts that nobody goes on with (CON-T08, XDE-10). */
@Component(service = Endings.class)
public final class Endings {
    private static final int AT_ONCE = 1000;

    private final ContractStore store;
    private final ContractRows contracts;
    private final LeaseTable leases;
    private final ContractSteps steps;
    private final Settings settings;
    private final Clock clock;

    @Activate
    public Endings(
            @Reference ContractStore store,
            @Reference ContractRows contracts,
            @Reference LeaseTable leases,
            @Reference ContractSteps steps,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.store = store;
        this.contracts = contracts;
        this.leases = leases;
        this.steps = steps;
        this.settings = settings;
        this.clock = clock;
    }

    /** Some of the effective contracts whose last day is over; ask again until there are none. */
    public List<Long> over() {
        return leases.endedBefore(settings.today(), AT_ONCE);
    }

    /** 到期, in a transaction of its own; whether it was still in effect. */
    public boolean expire(long id) {
        return end(
                id,
                row -> row.state() == ContractState.SIGNED && row.endDate().isBefore(settings.today()),
                ContractAction.EXPIRE,
                "租赁期限届满");
    }

    /** Drafts that nobody touched for P:contract.draft.ttl_days. */
    public List<Long> idle() {
        return contracts.idleSince(limit());
    }

    private Instant limit() {
        return clock.instant().minus(Duration.ofDays(settings.get(Settings.DRAFT_DAYS)));
    }

    /** 超期取消; whether it was still a draft. */
    public boolean lapse(long id) {
        return end(id, ContractRow::isDraft, ContractAction.LAPSE, "超过" + settings.get(Settings.DRAFT_DAYS) + "天未办理");
    }

    /** XDE-10 */
    void institutionGone(long id) {
        end(id, ContractRow::isDraft, ContractAction.END, "机构备案注销");
    }

    private boolean end(long id, Predicate<ContractRow> still, ContractAction action, String why) {
        return store.write(() -> locked(id)
                .filter(still)
                .map(row -> {
                    steps.step(row, action, row.version(), why, null);
                    return true;
                })
                .orElse(false));
    }

    /** Under the lock of the house: nobody files meanwhile what ends. */
    private Optional<ContractRow> locked(long id) {
        contracts.houseOf(id).ifPresent(leases::lock);
        return contracts.find(id);
    }
}
