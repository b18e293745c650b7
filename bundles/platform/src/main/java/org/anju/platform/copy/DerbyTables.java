package org.anju.platform.copy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anju.platform.db.Sql;

/** What the embedded database holds. */
final class DerbyTables {
    private final Connection connection;

    DerbyTables(Connection connection) {
        this.connection = connection;
    }

    /** All tables in lower case, but for those that each database's own migrations fill. */
    List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!own(name)) {
                    names.add(name);
                }
            }
        }
        names.sort(String::compareTo);
        return names;
    }

    /** What the migrations themselves write. */
    static boolean own(String table) {
        return table.equals("plt_schema") || table.endsWith("changelog") || table.endsWith("changelock");
    }

    /** Nobody writes while these locks are held; they end with the transaction. Taken in one order by everybody. */
    void lock(List<String> tables) throws SQLException {
        for (String table : tables) {
            Sql.update(connection, "LOCK TABLE " + table + " IN SHARE MODE");
        }
    }

    /** Sequences in lower case with the value that each gives next. */
    Map<String, Long> sequences() throws SQLException {
        String schema = connection.getSchema();
        List<String> names = Sql.query(
                connection,
                row -> row.getString(1),
                "SELECT q.SEQUENCENAME FROM SYS.SYSSEQUENCES q JOIN SYS.SYSSCHEMAS s ON s.SCHEMAID = q.SCHEMAID"
                        + " WHERE s.SCHEMANAME = ?",
                schema);
        Map<String, Long> next = new TreeMap<>();
        for (String name : names) {
            long value = Sql.query(
                            connection,
                            row -> row.getLong(1),
                            "VALUES SYSCS_UTIL.SYSCS_PEEK_AT_SEQUENCE(?, ?)",
                            schema,
                            name)
                    .get(0);
            next.put(name.toLowerCase(Locale.ROOT), value);
        }
        return next;
    }
}
