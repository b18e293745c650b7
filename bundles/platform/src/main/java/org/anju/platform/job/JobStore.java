package org.anju.platform.job;

import java.sql.PreparedStatement;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anju.api.access.Caller;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.platform.db.Database;
import org.anju.platform.db.Pages;
import org.anju.platform.db.Pages.Listing;
import org.anju.platform.db.Sql;
import org.anju.platform.job.JobRow.State;
import org.anju.platform.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code plt_job}. Each start of a job raises its run number; what an older run still writes changes nothing. */
@Component(service = JobStore.class)
public class JobStore {
    private static final int TITLE = 200;
    private static final int MESSAGE = 1000;
    private static final String OPEN = " WHERE state IN ('QUEUED', 'RUNNING', 'PAUSED')";
    private static final String MINE = " WHERE id = ? AND run = ? AND state = 'RUNNING'";

    private final Database database;
    private final Clock clock;
    private final Pages pages;
    private final AtomicBoolean submitted = new AtomicBoolean(true);

    @Activate
    public JobStore(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
        this.pages = new Pages(database, clock);
    }

    long insert(String type, String title, String input, Caller caller, boolean scheduled) {
        long id = database.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO plt_job (type, title, request, caller, owner, scheduled, state, run, stop_asked, total_items,"
                            + " done_items, failed_items, position_text, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 'QUEUED', 0, FALSE, 0, 0, 0, '', ?)",
                    Statement.RETURN_GENERATED_KEYS)) {
                insert.setString(1, type);
                insert.setString(2, cut(title, TITLE));
                insert.setString(3, input == null ? "" : input);
                insert.setString(4, Json.write(caller));
                insert.setLong(5, caller.userId());
                insert.setBoolean(6, scheduled);
                insert.setTimestamp(7, now());
                insert.executeUpdate();
                try (var keys = insert.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
        submitted.set(true);
        return id;
    }

    /** Whether this node was given something to do since the last call. */
    boolean takeSubmitted() {
        return submitted.getAndSet(false);
    }

    Optional<JobRow> find(long id) {
        return database
                .list(connection -> Sql.query(connection, JobRow::read, JobRow.SELECT + " WHERE id = ?", id))
                .stream()
                .findFirst();
    }

    /** Newest first; of everybody where no owner is named. */
    Items<JobRow> page(Long owner, PageQuery page) {
        String where = owner == null ? "" : " WHERE owner = ?";
        List<Object> arguments = owner == null ? List.of() : List.of(owner);
        return pages.page(new Listing<>(JobRow::read, JobRow.SELECT, "plt_job", where, "id DESC", arguments), page);
    }

    /** Jobs that are not over, oldest first. */
    List<JobRow> open() {
        return database.list(connection ->
                Sql.query(connection, JobRow::read, JobRow.SELECT + OPEN + " ORDER BY id FETCH FIRST 500 ROWS ONLY"));
    }

    /** All of one type. */
    List<JobRow> open(String type) {
        return database.list(
                connection -> Sql.query(connection, JobRow::read, JobRow.SELECT + OPEN + " AND type = ?", type));
    }

    /** Takes a job for a node; false when another was quicker. */
    boolean claim(JobRow job, String node) {
        return database.alone(connection -> Sql.update(
                        connection,
                        "UPDATE plt_job SET state = 'RUNNING', run = run + 1, node = ? WHERE id = ? AND run = ? AND state = ?",
                        node,
                        job.id(),
                        job.run(),
                        job.state().name()))
                == 1;
    }

    boolean total(long id, int run, long items) {
        return database.update("UPDATE plt_job SET total_items = ?" + MINE, items, id, run) == 1;
    }

    /** False when the run is no longer the present one. */
    boolean progress(long id, int run, long done, long failed, String cursor) {
        return database.update(
                        "UPDATE plt_job SET done_items = ?, failed_items = ?, position_text = ?" + MINE,
                        done,
                        failed,
                        cursor == null ? "" : cursor,
                        id,
                        run)
                == 1;
    }

    /** Ends a run, for good or until it goes on. */
    void end(long id, int run, State state, String message, String fileId) {
        database.alone(connection -> Sql.update(
                connection,
                "UPDATE plt_job SET state = ?, node = NULL, message = ?, file_id = ?, ended_at = ?" + MINE,
                state.name(),
                cut(message, MESSAGE),
                fileId,
                state.over() ? now() : null,
                id,
                run));
        submitted.set(true);
    }

    /** Ends a job that waits at once and asks a running one to stop; false when it is over. */
    boolean cancel(long id) {
        return database.alone(connection -> {
            int waiting = Sql.update(
                    connection,
                    "UPDATE plt_job SET state = 'CANCELLED', message = ?, ended_at = ? WHERE id = ? AND state IN ('QUEUED', 'PAUSED')",
                    "已取消",
                    now(),
                    id);
            return waiting
                            + Sql.update(
                                    connection,
                                    "UPDATE plt_job SET stop_asked = TRUE WHERE id = ? AND state = 'RUNNING'",
                                    id)
                    > 0;
        });
    }

    Set<Long> stopAsked() {
        List<Long> ids = database.list(connection -> Sql.query(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM plt_job WHERE state = 'RUNNING' AND stop_asked = TRUE"));
        return Set.copyOf(ids);
    }

    /** Deletes what ended before a moment; returns how many. */
    int purge(Instant before) {
        return database.update("DELETE FROM plt_job WHERE ended_at < ?", Timestamp.from(before));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
