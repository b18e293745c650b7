package org.anju.platform.health;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether what runs by the clock came to its end in the last day. */
@Component(service = HealthCheck.class, property = HealthCheck.NAME + "=jobs")
public final class JobsHealth implements HealthCheck {
    private final Database database;
    private final Clock clock;

    @Activate
    public JobsHealth(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        Timestamp since = Timestamp.from(clock.instant().minus(Duration.ofDays(1)));
        try {
            long failed = database.<Long>list(connection -> Sql.query(
                            connection,
                            row -> row.getLong(1),
                            "SELECT COUNT(*) FROM plt_job WHERE state = 'FAILED' AND scheduled = TRUE AND ended_at > ?",
                            since)
                    .get(0));
            return failed == 0
                    ? new Result(Result.Status.OK, "定时任务正常")
                    : new Result(Result.Status.WARN, "一天内有" + failed + "个定时任务失败，见 anju:jobs");
        } catch (RuntimeException e) {
            return new Result(Result.Status.WARN, "任务状态无法读取");
        }
    }
}
