package org.anju.institution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.anju.api.access.Caller;
import org.anju.api.store.ChinaDay;
import org.anju.institution.store.FilingCounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How many applications came in and were settled, day by day, of those that the caller may see (工作台). */
@Component(service = Statistics.class)
public final class Statistics {
    private static final int DAYS = 30;

    private final FilingCounts counts;
    private final Sight sight;
    private final Clock clock;

    @Activate
    public Statistics(@Reference FilingCounts counts, @Reference Sight sight, @Reference Clock clock) {
        this.counts = counts;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * One day in China.
     *
     * @param submitted 提交: applications whose last submission was on the day
     * @param decided 办结: applications that passed or were refused on the day
     */
    public record Day(LocalDate day, long submitted, long decided) {}

    /** The last 30 days, today among them, oldest first. */
    public List<Day> lastDays() {
        Caller caller = sight.caller();
        LocalDate today = ChinaDay.of(clock.instant());
        return IntStream.rangeClosed(1, DAYS)
                .mapToObj(nth -> today.minusDays(DAYS - nth))
                .map(day -> new Day(day, counts.submitted(caller, day), counts.decided(caller, day)))
                .toList();
    }
}
