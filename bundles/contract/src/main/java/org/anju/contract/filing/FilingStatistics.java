package org.anju.contract.filing;

import org.anju.contract.Settings;
import org.anju.contract.model.FilingList;
import org.anju.contract.model.FilingState;
import org.anju.contract.store.FilingFilter;
import org.anju.contract.store.FilingRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many filings there are, of those that the caller may see. */
@Component(service = FilingStatistics.class)
public final class FilingStatistics {
    private static final int SOON_DAYS = 30;

    private final FilingRows filings;
    private final FilingSight sight;
    private final Settings settings;

    @Activate
    public FilingStatistics(@Reference FilingRows filings, @Reference FilingSight sight, @Reference Settings settings) {
        this.filings = filings;
        this.sight = sight;
        this.settings = settings;
    }

    /**
     * What waits for somebody, each exact to 1,000.
     *
     * @param applications own drafts and returned ones
     * @param reviews submitted ones
     * @param filed in force
     * @param expiring in force and over within 30 days
     */
    public record Counts(long applications, long reviews, long filed, long expiring) {}

    public Counts counts() {
        long drafts = count(FilingFilter.of(FilingList.APPLICATIONS, FilingState.DRAFT));
        long returned = count(FilingFilter.of(FilingList.APPLICATIONS, FilingState.RETURNED));
        FilingFilter filed = FilingFilter.of(FilingList.FILINGS, FilingState.FILED);
        return new Counts(
                drafts + returned,
                count(FilingFilter.of(FilingList.REVIEWS, FilingState.SUBMITTED)),
                count(filed),
                count(filed.endingBy(settings.today().plusDays(SOON_DAYS))));
    }

    /** How many filings are in each state. */
    public record Figures(long filed, long cancelled, long expired) {}

    /** @param division bounds the caller's scope further; null for all of it */
    public Figures figures(String division) {
        return new Figures(
                filings(FilingState.FILED, division),
                filings(FilingState.CANCELLED, division),
                filings(FilingState.EXPIRED, division));
    }

    private long filings(FilingState state, String division) {
        return count(FilingFilter.of(FilingList.FILINGS, state).in(division));
    }

    private long count(FilingFilter filter) {
        return filings.count(sight.bounded(filter), sight.caller().scope());
    }
}
