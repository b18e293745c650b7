package org.anju.account.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Failed logins of the last 15 minutes (ACC-R06). Kept as text of epoch seconds, so that any 15 minutes count and not only those
 * after the first failure.
 */
public record Failures(List<Instant> times) {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** Reads the stored text; null or blank means none. */
    public static Failures parse(String stored) {
        if (stored == null || stored.isBlank()) {
            return new Failures(List.of());
        }
        return new Failures(Arrays.stream(stored.split(","))
                .map(Long::parseLong)
                .map(Instant::ofEpochSecond)
                .toList());
    }

    /** One more failure now; those that are too old fall out. */
    public Failures plus(Instant now) {
        return new Failures(Stream.concat(recent(now), Stream.of(now)).toList());
    }

    /** How many tries are left before the account locks. */
    public int remaining(int threshold, Instant now) {
        return Math.max(0, threshold - (int) recent(now).count());
    }

    /** The text to store. */
    public String format() {
        return times.stream().map(t -> String.valueOf(t.getEpochSecond())).collect(Collectors.joining(","));
    }

    private Stream<Instant> recent(Instant now) {
        return times.stream().filter(t -> t.plus(WINDOW).isAfter(now));
    }
}
