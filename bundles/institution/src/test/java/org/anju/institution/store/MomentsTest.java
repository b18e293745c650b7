package org.anju.institution.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.anju.api.access.Caller;
import org.anju.api.store.ChinaDay;
import org.anju.institution.model.FilingKind;
import org.junit.Test;

public class MomentsTest {
    private static final Instant AT = Instant.parse("2026-03-10T02:00:00.123456789Z");

    private static FilingRow begun(Instant at) {
        return FilingRow.begun(FilingKind.NEW, 1, Caller.system(), at);
    }

    @Test
    public void aMomentIsKeptToTheMicrosecondLikeThatOfAHistoryLine() {
        assertEquals(Instant.parse("2026-03-10T02:00:00.123456Z"), begun(AT).createdAt());
        FilingRow row = begun(AT);
        row.submitted("AJ1", false, AT.plusNanos(1_000));
        row.decided("同意", AT.plusNanos(2_000));
        assertTrue(row.createdAt().isBefore(row.submittedAt()));
        assertTrue(row.submittedAt().isBefore(row.decidedAt()));
        assertEquals(row.decidedAt(), StoreRow.added(1, AT.plusNanos(2_000)).createdAt());
    }

    @Test
    public void aDayBeginsInChina() {
        assertEquals(LocalDateTime.of(2026, 3, 9, 16, 0), ChinaDay.start(LocalDate.of(2026, 3, 10)));
    }
}
