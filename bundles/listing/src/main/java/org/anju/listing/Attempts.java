package org.anju.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.anju.api.problem.Problem;
import org.anju.api.store.ChinaDay;
import org.anju.listing.store.AttemptTable;
import org.anju.listing.store.ListingStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bounds how often somebody may try owners' names and numbers (LST-R06). Technical errors never count. */
@Component(service = Attempts.class)
public final class Attempts {
    private final ListingStore store;
    private final AttemptTable table;
    private final Settings settings;
    private final Clock clock;

    @Activate
    public Attempts(
            @Reference ListingStore store,
            @Reference AttemptTable table,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.store = store;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Problem 429 when today's are used up */
    void refuse(long requesterId) {
        if (table.failed(requesterId, settings.today()) >= settings.get(Settings.MOST_FAILED)) {
            throw tooMany();
        }
    }

    /**
     * Counts several that failed, in a transaction of its own; they stay counted when they are too many.
     *
     * @throws Problem 429 when they are more than were left
     */
    void count(long requesterId, int times) {
        int failed = store.writeAgain(() -> {
            for (int i = 1; i < times; i++) {
                table.add(requesterId, settings.today());
            }
            return table.add(requesterId, settings.today());
        });
        if (failed > settings.get(Settings.MOST_FAILED)) {
            throw tooMany();
        }
    }

    /**
     * Counts one that failed, in the running transaction.
     *
     * @throws Problem 429 when others beside it used them up meanwhile: then it is not told how it ended
     */
    void count(long requesterId) {
        if (table.add(requesterId, settings.today()) > settings.get(Settings.MOST_FAILED)) {
            throw tooMany();
        }
    }

    private Problem tooMany() {
        LocalDate tomorrow = settings.today().plusDays(1);
        return Problem.tooMany((int)
                Duration.between(clock.instant(), ChinaDay.begin(tomorrow)).toSeconds());
    }
}
