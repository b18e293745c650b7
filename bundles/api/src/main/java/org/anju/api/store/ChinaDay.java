package org.anju.api.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days in China, and the moments where they begin. */
public final class ChinaDay {
    /** The zone of all days (§2.1). */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private ChinaDay() {}

    /** The day of a moment. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }

    /** A moment as people read it (§2.1): 2026-03-05 09:00:00. */
    public static String text(Instant moment) {
        return SECONDS.format(moment.atZone(CHINA));
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
