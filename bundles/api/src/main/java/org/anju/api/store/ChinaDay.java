package org.anju.api.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Days in China as spans of the moments that columns hold. */
public final class ChinaDay {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ChinaDay() {}

    /** The first moment of a day. */
    public static LocalDateTime start(LocalDate day) {
        return Times.column(day.atStartOfDay(CHINA).toInstant());
    }
}
