package org.anju.account.model;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import org.junit.Test;

public class FailuresTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    public void countsDownToTheLock() {
        Failures failures = Failures.parse(null);
        for (int left = 4; left >= 0; left--) {
            failures = failures.plus(NOON);
            assertEquals(left, failures.remaining(5, NOON));
        }
    }

    @Test
    public void countsAnyFifteenMinutesNotOnlyThoseAfterTheFirstFailure() {
        Failures failures = Failures.parse("").plus(NOON);
        for (int minute = 11; minute <= 14; minute++) {
            failures = failures.plus(NOON.plusSeconds(60L * minute));
        }
        assertEquals(0, failures.remaining(5, NOON.plusSeconds(60 * 14)));
        assertEquals(1, failures.remaining(5, NOON.plusSeconds(60 * 15)));
        assertEquals(0, failures.plus(NOON.plusSeconds(60 * 16)).remaining(5, NOON.plusSeconds(60 * 16)));
    }

    @Test
    public void survivesItsStorage() {
        Failures failures = Failures.parse(null).plus(NOON).plus(NOON.plusSeconds(1));
        assertEquals(failures, Failures.parse(failures.format()));
    }
}
