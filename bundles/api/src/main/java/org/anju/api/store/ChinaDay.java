package org.anju.api.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Days in China, and the moments where they begin. */
public final class ChinaDay {
    /** The zone of all days (§2.1). */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ChinaDay() {}

    /** The day of a moment. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }

    /** The first moment of a day. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    /** The same as columns hold it. */
    public static LocalDateTime start(LocalDate day) {
        return Times.column(begin(day));
    }
}
