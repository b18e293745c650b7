package org.anju.platform.job;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.anju.api.access.Caller;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.junit.Test;

public class TimetableTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Database database = TestDatabase.derby();
    private Instant now = at("2026-03-05T09:00:00");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZONE);
    private final JobStore store = new JobStore(database, clock);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static JobType type(String schedule) {
        return new JobType() {
            @Override
            public String id() {
                return "test.expiry";
            }

            @Override
            public String name() {
                return "到期处理";
            }

            @Override
            public String schedule() {
                return schedule;
            }

            @Override
            public void run(JobRun run) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private Timetable start() {
        return new Timetable(database, store, clock);
    }

    private void check(Timetable timetable, String schedule, String time) {
        now = at(time);
        timetable.check(List.of(type(schedule)));
    }

    private void finishAll() {
        for (JobRow job : store.open()) {
            store.claim(job, "node");
            store.end(job.id(), job.run() + 1, JobRow.State.DONE, null, null);
        }
    }

    @Test
    public void runsOncePerDueTimeInTheWholeCluster() {
        Timetable one = start();
        Timetable other = start();
        check(one, "daily 00:10", "2026-03-05T09:00:00");
        assertEquals("a new type waits for its first due time", 0, store.open().size());
        check(one, "daily 00:10", "2026-03-06T00:09:59");
        assertEquals(0, store.open().size());
        check(one, "daily 00:10", "2026-03-06T00:10:00");
        check(other, "daily 00:10", "2026-03-06T00:10:01");
        assertEquals(1, store.open().size());
        assertEquals(Caller.system().userId(), store.open().get(0).owner());
    }

    @Test
    public void makesUpForMissedRunsWithOne() {
        check(start(), "daily 00:10", "2026-03-05T09:00:00");
        check(start(), "daily 00:10", "2026-03-09T12:00:00");
        assertEquals(1, store.open().size());
        finishAll();
        check(start(), "daily 00:10", "2026-03-09T13:00:00");
        assertEquals(0, store.open().size());
    }

    @Test
    public void doesNotQueueBehindARunThatIsNotOver() {
        Timetable timetable = start();
        check(timetable, "minutely", "2026-03-05T09:00:10");
        check(timetable, "minutely", "2026-03-05T09:01:10");
        check(timetable, "minutely", "2026-03-05T09:02:10");
        assertEquals(1, store.open().size());
        finishAll();
        check(timetable, "minutely", "2026-03-05T09:03:10");
        assertEquals(1, store.open().size());
        long rows = database.query(row -> row.getLong(1), "SELECT COUNT(*) FROM plt_job")
                .get(0);
        assertEquals("good runs of every minute are not kept", 1, rows);
    }

    @Test
    public void readsSchedules() {
        ZonedDateTime nine = ZonedDateTime.of(2026, 3, 5, 9, 30, 15, 0, ZONE);
        assertEquals(
                nine.withHour(0).withMinute(10).withSecond(0),
                Schedule.of("daily 00:10").lastDue(nine));
        assertEquals(
                nine.minusDays(1).withHour(23).withMinute(0).withSecond(0),
                Schedule.of("daily 23:00").lastDue(nine));
        assertEquals(nine.withMinute(0).withSecond(0), Schedule.of("hourly").lastDue(nine));
        assertEquals(nine.withSecond(0), Schedule.of("minutely").lastDue(nine));
        assertThrows(IllegalArgumentException.class, () -> Schedule.of("daily 24:00"));
        assertThrows(IllegalArgumentException.class, () -> Schedule.of("yearly"));
    }
}
