package org.anju.api.access;

import org.anju.api.parameter.Parameter;
import org.anju.api.problem.Problem;

/** Bounds how often one address may ask for something (访问频率限制); each node counts for itself. */
public interface RateLimits {
    /**
     * Counts one request of the caller's address.
     *
     * @param perMinute how many a minute are let through; 0 is no limit. Each parameter is counted for itself
     * @throws Problem 429 {@code TOO_MANY}, which says when to come again
     */
    void check(Parameter<Integer> perMinute);
}
