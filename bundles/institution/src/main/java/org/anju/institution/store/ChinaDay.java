package org.anju.institution.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.anju.api.store.Times;

/** Days in China as spans of the moments that columns hold. */
final class ChinaDay {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ChinaDay() {}

    /** The first moment of a day. */
    static LocalDateTime start(LocalDate day) {
        return Times.column(day.atStartOfDay(CHINA).toInstant());
    }
}
