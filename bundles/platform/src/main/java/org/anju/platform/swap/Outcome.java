package org.anju.platform.swap;

import java.util.List;

/**
 * What a change of a domain did, or would do.
 *
 * @param action update, install, remove, stop, start
 * @param done false when it was only asked what would be done
 * @param message Chinese, one sentence
 * @param steps Chinese, what would be or was touched, in order
 * @param heldMs how long requests had to wait at most
 * @param version that runs then; null when none does
 */
public record Outcome(
        String domain,
        String name,
        String action,
        boolean done,
        String message,
        List<String> steps,
        long heldMs,
        String version) {}
