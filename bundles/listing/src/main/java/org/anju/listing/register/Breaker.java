package org.anju.listing.register;

import java.time.Clock;

/**
 * A circuit breaker (熔断): after so many failures in a row nothing is asked for some time; then one may try, and if it succeeds all may again.
 * Each node has its own.
 */
final class Breaker {
    private final Clock clock;
    private int failures;
    private long closedUntil;

    Breaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether one may ask now; who is let through to try keeps the others waiting. */
    synchronized boolean lets(int most, int seconds) {
        if (failures < most) {
            return true;
        }
        if (clock.millis() < closedUntil) {
            return false;
        }
        rest(seconds);
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed(int most, int seconds) {
        failures = Math.min(failures + 1, most);
        if (failures == most) {
            rest(seconds);
        }
    }

    private void rest(int seconds) {
        closedUntil = clock.millis() + seconds * 1000L;
    }
}
