package org.anju.api.access;

import org.anju.api.parameter.Parameter;
import org.anju.api.problem.Problem;

/** Bounds how often one address may ask for something (访问频率限制); each node counts for itself. */
public interface RateLimits {
    /** What the public may ask for (公开核验、公开查询), of all domains together (PUB-R04). The platform declares it. */
    Parameter<Integer> PUBLIC = Parameter.number("public.rate_per_minute", 30, 0, 100_000, "每个地址每分钟最多公开核验次数，0为不限");

    /**
     * Counts one request of the caller's address.
     *
     * @param perMinute how many a minute are let through; 0 is no limit. Each parameter is counted for itself
     * @throws Problem 429 {@code TOO_MANY}, which says when to come again
     */
    void check(Parameter<Integer> perMinute);
}
