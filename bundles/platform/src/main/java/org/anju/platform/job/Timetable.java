package org.anju.platform.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.api.access.Caller;
import org.anju.api.job.JobType;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;

/**
 * Starts jobs by the clock, each due time once in the cluster. Due times that were missed while nothing ran are made up with one run;
 * a type that is new waits for its first due time.
 */
final class Timetable {
    private final Database database;
    private final JobStore store;
    private final Clock clock;
    private final Map<String, ZonedDateTime> settled = new HashMap<>();

    Timetable(Database database, JobStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    void check(Iterable<JobType> types) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        for (JobType type : types) {
            if (type.schedule() != null) {
                Schedule schedule = Schedule.of(type.schedule());
                ZonedDateTime due = schedule.lastDue(now);
                if (!due.equals(settled.get(type.id()))) {
                    database.alone(connection -> settle(connection, type, schedule, due));
                    settled.put(type.id(), due);
                }
            }
        }
    }

    private int settle(Connection connection, JobType type, Schedule schedule, ZonedDateTime due) throws SQLException {
        Timestamp at = Timestamp.from(due.toInstant());
        boolean known = !Sql.query(connection, row -> 1, "SELECT type FROM plt_schedule WHERE type = ?", type.id())
                .isEmpty();
        if (!known) {
            return Sql.update(connection, "INSERT INTO plt_schedule (type, last_due) VALUES (?, ?)", type.id(), at);
        }
        int mine = Sql.update(
                connection, "UPDATE plt_schedule SET last_due = ? WHERE type = ? AND last_due < ?", at, type.id(), at);
        if (mine == 1 && !waiting(connection, type)) {
            if (schedule.frequent()) {
                Sql.update(
                        connection,
                        "DELETE FROM plt_job WHERE type = ? AND scheduled = TRUE AND state = 'DONE' AND failed_items = 0",
                        type.id());
            }
            store.insert(type.id(), type.name(), "", Caller.system(), true);
        }
        return mine;
    }

    /** The run before has not come to its end: another behind it would find nothing new. */
    private static boolean waiting(Connection connection, JobType type) throws SQLException {
        List<Long> open = Sql.query(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM plt_job WHERE state IN ('QUEUED', 'RUNNING', 'PAUSED') AND type = ? AND scheduled = TRUE",
                type.id());
        return !open.isEmpty();
    }
}
