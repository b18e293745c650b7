package org.anju.institution.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times are kept as LocalDateTime in UTC, because the mapping makes a serialized blob of an Instant. */
final class UtcTime {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private UtcTime() {}

    static LocalDateTime of(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    /** The beginning of a day in China. */
    static LocalDateTime startOf(LocalDate day) {
        return of(day.atStartOfDay(CHINA).toInstant());
    }

    static Instant instant(LocalDateTime at) {
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
