package org.anju.platform.job;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When a job runs by itself: {@code daily 00:10}, {@code hourly}, {@code minutely} (SYS-R13). */
record Schedule(ChronoUnit unit, LocalTime time) {

    /** @throws IllegalArgumentException for anything else */
    static Schedule of(String text) {
        if (text.equals("hourly")) {
            return new Schedule(ChronoUnit.HOURS, LocalTime.MIDNIGHT);
        }
        if (text.equals("minutely")) {
            return new Schedule(ChronoUnit.MINUTES, LocalTime.MIDNIGHT);
        }
        if (text.matches("daily ([01]\\d|2[0-3]):[0-5]\\d")) {
            return new Schedule(ChronoUnit.DAYS, LocalTime.parse(text.substring(6)));
        }
        throw new IllegalArgumentException("no schedule: " + text);
    }

    /** The latest moment, not after now, at which it was due. */
    ZonedDateTime lastDue(ZonedDateTime now) {
        if (unit != ChronoUnit.DAYS) {
            return now.truncatedTo(unit);
        }
        ZonedDateTime today = now.with(time);
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    /** Runs so often that a finished run is only worth keeping when something failed. */
    boolean frequent() {
        return unit != ChronoUnit.DAYS;
    }
}
