package org.anju.platform.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.platform.db.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Forgets what nobody needs any more: events that every known subscriber has (at most 90 days), answers kept for an
 * {@code Idempotency-Key} (24 hours), sessions that nobody uses.
 */
@Component(service = JobType.class)
public final class Purge implements JobType {
    private static final Duration EVENTS_DELIVERED = Duration.ofDays(1);
    private static final Duration EVENTS_AT_MOST = Duration.ofDays(90);
    private static final Duration REPLAYS = Duration.ofHours(24);
    private static final Duration SESSIONS = Duration.ofDays(2);

    private final Database database;
    private final Clock clock;

    @Activate
    public Purge(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "platform.purge";
    }

    @Override
    public String name() {
        return "清理过期数据";
    }

    @Override
    public String schedule() {
        return "daily 01:00";
    }

    @Override
    public void run(JobRun run) {
        int events = database.update(
                        "DELETE FROM plt_event WHERE happened_at < ? AND position <="
                                + " (SELECT MIN(s.position) FROM plt_subscriber s)",
                        before(EVENTS_DELIVERED))
                + database.update("DELETE FROM plt_event WHERE happened_at < ?", before(EVENTS_AT_MOST));
        int replays = database.update("DELETE FROM plt_replay WHERE happened_at < ?", before(REPLAYS));
        int sessions = database.update("DELETE FROM plt_session WHERE seen_at < ?", before(SESSIONS));
        run.result("清理事件" + events + "条，请求记录" + replays + "条，会话" + sessions + "条", null);
    }

    private Timestamp before(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }
}
