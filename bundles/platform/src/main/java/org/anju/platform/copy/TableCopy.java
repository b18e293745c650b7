package org.anju.platform.copy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One table, row by row from one database into another; long values of a row are in memory, never the table. */
final class TableCopy {
    private static final int BATCH = 500;

    private final String table;
    private final List<String> columns;

    private TableCopy(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** @param table its name in lower case, as PostgreSQL has it; Derby finds it too */
    static TableCopy of(Connection source, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = source.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData meta = none.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnName(i).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return new TableCopy(table, columns);
    }

    private String select() {
        return "SELECT " + String.join(", ", columns) + " FROM " + table;
    }

    /** Empties the target's table, fills it, and returns the sum of what the source holds. */
    TableSum into(Connection source, Connection target) throws SQLException {
        TableSum sum = new TableSum();
        String insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (Statement empty = target.createStatement();
                PreparedStatement into = target.prepareStatement(insert);
                Statement from = source.createStatement();
                ResultSet rows = from.executeQuery(select())) {
            empty.executeUpdate("DELETE FROM " + table);
            while (rows.next()) {
                List<Object> row = read(rows);
                sum.add(row);
                bind(into, row);
                if (sum.rows() % BATCH == 0) {
                    into.executeBatch();
                }
            }
            into.executeBatch();
        }
        return sum;
    }

    /** The sum of what a database holds. */
    TableSum sum(Connection connection) throws SQLException {
        TableSum sum = new TableSum();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery(select())) {
                while (rows.next()) {
                    sum.add(read(rows));
                }
            }
        }
        return sum;
    }

    private static void bind(PreparedStatement into, List<Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            into.setObject(i + 1, TableSum.plain(row.get(i)));
        }
        into.addBatch();
    }

    private static List<Object> read(ResultSet rows) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        List<Object> row = new ArrayList<>(meta.getColumnCount());
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            row.add(value(rows, i, meta.getColumnType(i)));
        }
        return row;
    }

    private static Object value(ResultSet rows, int column, int type) throws SQLException {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> rows.getString(column);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> rows.getBytes(column);
            case Types.BOOLEAN, Types.BIT -> {
                boolean value = rows.getBoolean(column);
                yield rows.wasNull() ? null : value;
            }
            default -> rows.getObject(column);
        };
    }
}
