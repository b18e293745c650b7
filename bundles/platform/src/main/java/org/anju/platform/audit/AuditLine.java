package org.anju.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * One line of the audit log.
 *
 * @param at wall clock of the deployment
 * @param seal place in the chain, 0 while it is not sealed
 */
public record AuditLine(
        long id,
        LocalDateTime at,
        long userId,
        String login,
        String userName,
        String port,
        String address,
        String action,
        String object,
        String result,
        String detail,
        String trace,
        long seal,
        String hash) {
    static final String SELECT =
            "SELECT id, happened_at, user_id, login, user_name, port, address, action, object, result,"
                    + " detail, trace, seal, hash FROM plt_audit";

    static AuditLine read(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("id"),
                row.getTimestamp("happened_at").toLocalDateTime().truncatedTo(ChronoUnit.MILLIS),
                row.getLong("user_id"),
                row.getString("login"),
                row.getString("user_name"),
                row.getString("port"),
                row.getString("address"),
                row.getString("action"),
                row.getString("object"),
                row.getString("result"),
                row.getString("detail"),
                row.getString("trace"),
                row.getLong("seal"),
                row.getString("hash"));
    }

    /** What the chain's hash covers, in a form in which no two lines read the same. */
    String sealedText(long place, String before) {
        StringBuilder text = new StringBuilder();
        Object[] fields = {
            before, place, id, at, userId, login, userName, port, address, action, object, result, detail, trace
        };
        for (Object field : fields) {
            String value = field == null ? "" : field.toString();
            text.append(field == null ? -1 : value.length()).append(':').append(value);
        }
        return text.toString();
    }
}
