package org.anju.contract;

import java.time.LocalDate;
import org.anju.contract.model.ContractList;
import org.anju.contract.model.ContractState;
import org.anju.contract.store.ContractFilter;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many contracts there are, of those that the caller may see. */
@Component(service = Statistics.class)
public final class Statistics {
    private static final int SOON_DAYS = 30;
    private static final int EXACT = 1000;

    private final ContractRows contracts;
    private final LeaseTable leases;
    private final Sight sight;
    private final Settings settings;

    @Activate
    public Statistics(
            @Reference ContractRows contracts,
            @Reference LeaseTable leases,
            @Reference Sight sight,
            @Reference Settings settings) {
        this.contracts = contracts;
        this.leases = leases;
        this.sight = sight;
        this.settings = settings;
    }

    /**
     * What waits for somebody, each exact to 1,000.
     *
     * @param expiring in effect and over within 30 days
     */
    public record Counts(long drafts, long signed, long flagged, long expiring) {}

    public Counts counts() {
        LocalDate today = settings.today();
        return new Counts(
                count(ContractFilter.of(ContractList.DRAFTS)),
                count(ContractFilter.of(ContractState.SIGNED)),
                count(ContractFilter.of(ContractList.CONTRACTS).onlyFlagged()),
                leases.ending(today, today.plusDays(SOON_DAYS), sight.caller().scope(), EXACT));
    }

    /** How many contracts are in each state. */
    public record Figures(long inEffect, long revoked, long expired) {}

    /** @param division bounds the caller's scope further; null for all of it */
    public Figures figures(String division) {
        return new Figures(
                count(ContractFilter.of(ContractState.SIGNED).in(division)),
                count(ContractFilter.of(ContractState.REVOKED).in(division)),
                count(ContractFilter.of(ContractState.EXPIRED).in(division)));
    }

    private long count(ContractFilter filter) {
        return contracts.count(sight.bounded(filter), sight.caller().scope());
    }
}
