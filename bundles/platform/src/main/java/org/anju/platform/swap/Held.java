package org.anju.platform.swap;

/**
 * The last time that a gate was held.
 *
 * @param ended epoch milliseconds, 0 for never since the node started
 * @param millis from hold to open
 * @param parked how many requests waited
 */
public record Held(long ended, long millis, int parked) {
    static final Held NEVER = new Held(0, 0, 0);
}
