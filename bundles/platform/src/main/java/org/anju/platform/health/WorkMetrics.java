package org.anju.platform.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.anju.platform.audit.AuditChain;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.anju.platform.event.Sealer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What waits in the database: jobs, events, audit lines. */
@Component(service = WorkMetrics.class)
public final class WorkMetrics {
    private final Database database;

    @Activate
    public WorkMetrics(@Reference Database database) {
        this.database = database;
    }

    void write(MetricText text) {
        database.list(connection -> {
            jobs(connection, text);
            events(connection, text);
            text.gauge("anju_audit_unsealed", "audit lines that wait for their seal", AuditChain.unsealed(connection));
            text.gauge("anju_sessions", "open sessions", number(connection, "SELECT COUNT(*) FROM plt_session"));
            return null;
        });
    }

    private static void jobs(Connection connection, MetricText text) throws SQLException {
        text.head("anju_jobs", "gauge", "jobs that are not over, by state");
        var states = Sql.query(
                connection,
                row -> Map.entry(row.getString(1), row.getLong(2)),
                "SELECT state, COUNT(*) FROM plt_job WHERE state IN ('QUEUED', 'RUNNING', 'PAUSED') GROUP BY state");
        states.forEach(state -> text.line("anju_jobs", "state=\"" + state.getKey() + "\"", state.getValue()));
    }

    private static void events(Connection connection, MetricText text) throws SQLException {
        long last = number(connection, "SELECT number FROM plt_counter WHERE name = 'event'");
        text.head("anju_events_total", "counter", "events published");
        text.line("anju_events_total", "", last);
        text.gauge("anju_events_unsealed", "events that wait for their position", Sealer.unsealed(connection));
        text.head("anju_subscriber_position", "gauge", "how far each subscriber is");
        var subscribers = Sql.query(
                connection,
                row -> Map.entry(row.getString(1), row.getLong(2)),
                "SELECT name, position FROM plt_subscriber");
        subscribers.forEach(s -> text.line("anju_subscriber_position", "name=\"" + s.getKey() + "\"", s.getValue()));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Sql.query(connection, row -> row.getLong(1), sql).get(0);
    }
}
