package org.anju.platform.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A ticket (问题单).
 *
 * @param module the domain that it is about
 * @param trace 追踪号 that an error message showed, or null
 * @param answer what was answered, with what the creator said when he reopened it
 */
record Ticket(
        long id,
        String number,
        String module,
        String trace,
        String description,
        List<String> files,
        TicketState state,
        String answer,
        long creator,
        String creatorName,
        String handlerName,
        int version,
        Instant created,
        Instant changed) {
    static final String SELECT =
            "SELECT id, number, module, trace, description, files, state, answer, creator, creator_name,"
                    + " handler_name, version, created_at, changed_at FROM plt_ticket";

    static Ticket read(ResultSet row) throws SQLException {
        return new Ticket(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6).lines().toList(),
                TicketState.valueOf(row.getString(7)),
                row.getString(8),
                row.getLong(9),
                row.getString(10),
                row.getString(11),
                row.getInt(12),
                row.getTimestamp(13).toInstant(),
                row.getTimestamp(14).toInstant());
    }
}
