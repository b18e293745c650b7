package org.anju.platform.secret;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.anju.api.secret.SealedColumns;
import org.anju.platform.db.Sql;

/** One table with sealed values, read in the order of its key. Its names go into SQL, so only plain ones are taken. */
final class SealedTable {
    private final String name;
    private final List<String> keys;
    private final List<String> columns;

    SealedTable(SealedColumns place) {
        name = plain(place.table());
        keys = place.keys().stream().map(SealedTable::plain).toList();
        columns = place.columns().stream().map(SealedTable::plain).toList();
    }

    private static String plain(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(name);
        }
        return name;
    }

    String name() {
        return name;
    }

    /** A row: its key and its sealed values in the order of the columns. */
    record Row(List<Long> key, List<String> values) {}

    /** The next rows after a key; the first ones for an empty key. */
    List<Row> after(Connection connection, List<Long> key, int most) throws SQLException {
        List<Object> arguments = new ArrayList<>();
        String where = key.isEmpty() ? "" : " WHERE " + beyond(key, arguments);
        String all = String.join(", ", keys);
        return Sql.query(
                connection,
                this::row,
                "SELECT " + all + ", " + String.join(", ", columns) + " FROM " + name + where + " ORDER BY " + all
                        + " FETCH FIRST " + most + " ROWS ONLY",
                arguments.toArray());
    }

    /** {@code (a > ?) OR (a = ? AND b > ?) …}: Derby compares no tuples. */
    private String beyond(List<Long> key, List<Object> arguments) {
        List<String> ways = new ArrayList<>();
        for (int last = 0; last < keys.size(); last++) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i <= last; i++) {
                parts.add(keys.get(i) + (i == last ? " > ?" : " = ?"));
                arguments.add(key.get(i));
            }
            ways.add("(" + String.join(" AND ", parts) + ")");
        }
        return String.join(" OR ", ways);
    }

    private Row row(ResultSet row) throws SQLException {
        List<Long> key = new ArrayList<>();
        for (String column : keys) {
            key.add(row.getLong(column));
        }
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            values.add(row.getString(column));
        }
        return new Row(key, values);
    }

    /**
     * Changes a row's values. It is locked and read again first, so that what somebody changed meanwhile is not overwritten; values
     * are not compared in SQL, because Derby compares no long texts.
     */
    void change(Connection connection, Row seen, UnaryOperator<String> anew) throws SQLException {
        String mine = " WHERE " + String.join(" = ? AND ", keys) + " = ?";
        Object[] key = seen.key().toArray();
        Sql.update(connection, "UPDATE " + name + " SET " + keys.get(0) + " = " + keys.get(0) + mine, key);
        List<Row> now = Sql.query(
                connection,
                this::row,
                "SELECT " + String.join(", ", keys) + ", " + String.join(", ", columns) + " FROM " + name + mine,
                key);
        for (Row row : now) {
            List<String> fresh = new ArrayList<>(row.values());
            fresh.replaceAll(value -> value == null ? null : anew.apply(value));
            write(connection, row, fresh, mine);
        }
    }

    private void write(Connection connection, Row row, List<String> fresh, String mine) throws SQLException {
        List<String> sets = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!Objects.equals(fresh.get(i), row.values().get(i))) {
                sets.add(columns.get(i) + " = ?");
                arguments.add(fresh.get(i));
            }
        }
        if (!sets.isEmpty()) {
            arguments.addAll(row.key());
            Sql.update(connection, "UPDATE " + name + " SET " + String.join(", ", sets) + mine, arguments.toArray());
        }
    }
}
