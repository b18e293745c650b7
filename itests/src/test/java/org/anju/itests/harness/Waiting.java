package org.anju.itests.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that happens elsewhere, bounded. */
public final class Waiting {
    private Waiting() {}

    /** A condition that may throw what interrupts waiting. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws InterruptedException;
    }

    public static void until(String what, Duration most, Condition condition) {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (!condition.holds()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("Not within " + most.toSeconds() + " s: " + what);
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
