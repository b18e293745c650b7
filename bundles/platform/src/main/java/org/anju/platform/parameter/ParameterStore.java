package org.anju.platform.parameter;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.api.access.Callers;
import org.anju.platform.db.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What administrators set at run time: {@code plt_parameter} with its history. A node knows a change within a second. */
@Component(service = ParameterStore.class)
public final class ParameterStore {
    private static final long REMEMBERED_MILLIS = 500;

    private final Database database;
    private final Callers callers;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), 0);

    @Activate
    public ParameterStore(@Reference Database database, @Reference Callers callers, @Reference Clock clock) {
        this.database = database;
        this.callers = callers;
        this.clock = clock;
    }

    private record Snapshot(Map<String, Setting> values, long until) {}

    /** A value set at run time, by whom and when. */
    public record Setting(String value, String by, Instant at) {}

    /** One line of a parameter's history; value null: set back. */
    public record Change(Instant at, String by, String value) {}

    Setting find(String key) {
        return all().get(key);
    }

    /** All of them; the same map until something may have changed. */
    Map<String, Setting> all() {
        Snapshot known = snapshot;
        long now = clock.millis();
        if (known.until() > now) {
            return known.values();
        }
        Map<String, Setting> values = new HashMap<>();
        database.query(
                row -> values.put(
                        row.getString(1),
                        new Setting(
                                row.getString(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant())),
                "SELECT param_key, param_value, changed_by, changed_at FROM plt_parameter");
        snapshot = new Snapshot(values, now + REMEMBERED_MILLIS);
        return values;
    }

    void set(String key, String value) {
        String by = callers.current().name();
        Timestamp at = Timestamp.from(clock.instant());
        database.call(connection -> {
            int changed = database.update(
                    "UPDATE plt_parameter SET param_value = ?, changed_by = ?, changed_at = ? WHERE param_key = ?",
                    value,
                    by,
                    at,
                    key);
            if (changed == 0) {
                database.update(
                        "INSERT INTO plt_parameter (param_key, param_value, changed_by, changed_at) VALUES (?, ?, ?, ?)",
                        key,
                        value,
                        by,
                        at);
            }
            return remember(key, value, by, at);
        });
    }

    void clear(String key) {
        database.call(connection -> {
            database.update("DELETE FROM plt_parameter WHERE param_key = ?", key);
            return remember(key, null, callers.current().name(), Timestamp.from(clock.instant()));
        });
    }

    private int remember(String key, String value, String by, Timestamp at) {
        snapshot = new Snapshot(Map.of(), 0);
        return database.update(
                "INSERT INTO plt_parameter_change (param_key, param_value, changed_by, changed_at) VALUES (?, ?, ?, ?)",
                key,
                value,
                by,
                at);
    }

    List<Change> history(String key) {
        return database.query(
                row -> new Change(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)),
                "SELECT changed_at, changed_by, param_value FROM plt_parameter_change WHERE param_key = ? ORDER BY id DESC",
                key);
    }
}
