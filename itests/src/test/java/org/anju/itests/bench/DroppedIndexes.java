package org.anju.itests.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The indexes of some tables on Derby, gone while millions of rows are written: to sort them once takes a fraction of the time. */
final class DroppedIndexes {
    private final Connection connection;
    private final Map<String, String> definitions = new LinkedHashMap<>();

    private DroppedIndexes(Connection connection) {
        this.connection = connection;
    }

    /** Drops all but those that hold a constraint. */
    static DroppedIndexes of(Connection connection, String... tables) throws SQLException {
        DroppedIndexes dropped = new DroppedIndexes(connection);
        for (String table : tables) {
            dropped.define(table);
        }
        try (Statement statement = connection.createStatement()) {
            for (String index : dropped.definitions.keySet()) {
                statement.execute("DROP INDEX " + index);
            }
        }
        connection.commit();
        return dropped;
    }

    private void define(String table) throws SQLException {
        try (ResultSet columns = connection.getMetaData().getIndexInfo(null, "APP", table, false, true)) {
            while (columns.next()) {
                String index = columns.getString("INDEX_NAME");
                String column = columns.getString("COLUMN_NAME")
                        + ("D".equals(columns.getString("ASC_OR_DESC")) ? " DESC" : "");
                if (!constraint(index)) {
                    definitions.merge(
                            index,
                            "CREATE INDEX " + index + " ON " + table + " (" + column,
                            (begun, begins) -> begun + ", " + column);
                }
            }
        }
    }

    private boolean constraint(String index) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT isconstraint FROM sys.sysconglomerates WHERE isindex AND conglomeratename = ?")) {
            query.setString(1, index);
            try (ResultSet found = query.executeQuery()) {
                return !found.next() || found.getBoolean(1);
            }
        }
    }

    void createAgain() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String definition : definitions.values()) {
                statement.execute(definition + ")");
                connection.commit();
            }
        }
    }
}
