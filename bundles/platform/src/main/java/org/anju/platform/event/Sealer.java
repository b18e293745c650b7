package org.anju.platform.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives committed events their position. Ids are drawn inside transactions and are not in commit order, so a follower of ids would
 * skip one that commits late; positions are given one after the other under a lock, to committed rows only.
 */
@Component(service = Sealer.class)
public final class Sealer {
    private static final int BATCH = 500;
    /** Where it counted while many events waited, Derby takes them for most of all and reads all. */
    private static final String UNSEALED = " --DERBY-PROPERTIES index=PLT_EVENT_POSITION\n WHERE position IS NULL";

    private final Database database;

    @Activate
    public Sealer(@Reference Database database) {
        this.database = database;
    }

    /** How many events wait for their position. */
    public static long unsealed(Connection connection) throws SQLException {
        return Sql.query(connection, row -> row.getLong(1), "SELECT COUNT(*) FROM plt_event" + UNSEALED)
                .get(0);
    }

    /** Seals what is there; returns how many. */
    int seal() {
        return database.alone(this::sealBatch);
    }

    private int sealBatch(Connection connection) throws SQLException {
        // The update locks the counter until commit: one sealer at a time in the cluster.
        Sql.update(connection, "UPDATE plt_counter SET number = number WHERE name = 'event'");
        long last = Sql.query(connection, row -> row.getLong(1), "SELECT number FROM plt_counter WHERE name = 'event'")
                .get(0);
        List<Long> ids = Sql.query(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM plt_event" + UNSEALED + " ORDER BY id FETCH FIRST " + BATCH + " ROWS ONLY");
        if (ids.isEmpty()) {
            return 0;
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE plt_event SET position = ? WHERE id = ?")) {
            for (long id : ids) {
                update.setLong(1, ++last);
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
        Sql.update(connection, "UPDATE plt_counter SET number = ? WHERE name = 'event'", last);
        return ids.size();
    }
}
