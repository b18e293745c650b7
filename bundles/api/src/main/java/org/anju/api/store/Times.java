package org.anju.api.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Moments as columns hold them: UTC without a zone, to the microsecond, which both databases keep. (OpenJPA would make a serialized blob
 * of an Instant.)
 */
public final class Times {
    private Times() {}

    public static LocalDateTime column(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    public static Instant instant(LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
