package org.anju.api.store;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.Test;

public class TotalsTest {
    private Instant now = Instant.parse("2026-01-05T01:00:00Z");
    private long rows;
    private int counted;

    private final Totals totals = new Totals(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    private long total(String list) {
        return totals.of(list, () -> Math.min(rows, Totals.EXACT + 1), () -> {
            counted++;
            return rows;
        });
    }

    @Test
    public void isExactUpToAThousandAndCountsNoFurther() {
        for (long each : new long[] {0, 1, 999, 1000}) {
            rows = each;
            assertEquals(each, total("all"));
        }
        assertEquals(0, counted);
    }

    @Test
    public void aboveThatItIsAtMostTenSecondsOld() {
        rows = 1001;
        assertEquals(1001, total("all"));
        rows = 2000;
        now = now.plus(Duration.ofMillis(9_999));
        assertEquals(1001, total("all"));
        now = now.plusMillis(1);
        assertEquals(2000, total("all"));
        assertEquals(2, counted);
    }

    @Test
    public void eachListHasItsOwn() {
        rows = 5000;
        assertEquals(5000, total("all"));
        rows = 6000;
        assertEquals(6000, total("filed"));
        assertEquals(5000, total("all"));
    }

    @Test
    public void aListThatBecameShortIsExactAgain() {
        rows = 1500;
        assertEquals(1500, total("all"));
        now = now.plusSeconds(10);
        rows = 3;
        assertEquals(3, total("all"));
        rows = 4;
        assertEquals(4, total("all"));
    }
}
