package org.anju.practitioner.intake;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.anju.api.store.ChinaDay;

/** Moments as people in China read them. */
final class IntakeTimes {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private IntakeTimes() {}

    static String shown(Instant moment) {
        return SHOWN.format(moment.atZone(ChinaDay.CHINA));
    }
}
