package org.anju.listing.register;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.Test;

/** When one may ask. */
public class BreakerTest {
    private long now;
    private final Breaker breaker = new Breaker(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }
    });

    @Test
    public void restsAfterSoManyFailuresInARow() {
        breaker.failed(2, 30);
        breaker.succeeded();
        breaker.failed(2, 30);
        assertTrue(breaker.lets(2, 30));
        breaker.failed(2, 30);
        assertFalse(breaker.lets(2, 30));
        now = 29_999;
        assertFalse(breaker.lets(2, 30));
    }

    @Test
    public void thenLetsOneTryAndTheOthersWait() {
        breaker.failed(1, 30);
        now = 30_000;
        assertTrue(breaker.lets(1, 30));
        assertFalse(breaker.lets(1, 30));
        breaker.failed(1, 30);
        now = 59_999;
        assertFalse(breaker.lets(1, 30));
        now = 60_000;
        assertTrue(breaker.lets(1, 30));
        breaker.succeeded();
        assertTrue(breaker.lets(1, 30));
        assertTrue(breaker.lets(1, 30));
    }
}
