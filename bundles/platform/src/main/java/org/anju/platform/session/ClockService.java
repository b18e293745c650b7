package org.anju.platform.session;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.anju.api.store.ChinaDay;
import org.osgi.service.component.annotations.Component;

/** The clock of the deployment (时钟): zone Asia/Shanghai (§2.1). A service, so that tests can put another in its place. */
@Component(service = Clock.class)
public final class ClockService extends Clock {

    @Override
    public ZoneId getZone() {
        return ChinaDay.CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }

    /** Asked for several times a request: without an {@link Instant} between. */
    @Override
    public long millis() {
        return System.currentTimeMillis();
    }
}
