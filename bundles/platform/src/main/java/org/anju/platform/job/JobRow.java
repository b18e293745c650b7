package org.anju.platform.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.anju.api.job.Jobs.Status;

/** A job as it stands in {@code plt_job}. */
record JobRow(
        long id,
        String type,
        String title,
        String input,
        String caller,
        long owner,
        State state,
        int run,
        String node,
        long total,
        long done,
        long failed,
        String cursor,
        String message,
        String fileId,
        Instant created,
        Instant ended) {

    /** What a job goes through. */
    enum State {
        QUEUED,
        RUNNING,
        /** its type is away, or the node stopped */
        PAUSED,
        DONE,
        FAILED,
        CANCELLED;

        boolean over() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    static final String SELECT =
            "SELECT id, type, title, request, caller, owner, state, run, node, total_items, done_items,"
                    + " failed_items, position_text, message, file_id, created_at, ended_at FROM plt_job";

    static JobRow read(ResultSet row) throws SQLException {
        return new JobRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                State.valueOf(row.getString(7)),
                row.getInt(8),
                row.getString(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getTimestamp(16).toInstant(),
                row.getTimestamp(17) == null ? null : row.getTimestamp(17).toInstant());
    }

    Status status() {
        return new Status(id, type, title, state.name(), total, done, failed, message, fileId, owner);
    }
}
