package org.anju.api.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Plain statements on tables without a mapping: writing over the connection of the running transaction, reading where there is none, too. Values, for
 * which {@code ?} stands, are texts, numbers, booleans, days and times; each may be null where something is written.
 */
public final class Statements {
    private final UnitOfWork unit;

    public Statements(UnitOfWork unit) {
        this.unit = unit;
    }

    /** Inside {@code write}; how many rows it changed. */
    public int update(String sql, Object... values) {
        try (PreparedStatement statement = unit.connection().prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for many rows; how many each changed. */
    public int[] updateAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = unit.connection().prepareStatement(sql)) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, column(values[i]));
        }
    }

    private static Object column(Object value) {
        if (value instanceof LocalDate day) {
            return Date.valueOf(day);
        }
        return value instanceof LocalDateTime time ? Timestamp.valueOf(time) : value;
    }

    /**
     * Reads rows without a transaction of its own: one would mark the request's {@code Idempotency-Key} before anything was done. Inside {@code write} it
     * sees what that has written.
     */
    public <T> List<T> query(Function<Columns, T> reader, String sql, Object... values) {
        return unit.query(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    return read(rows, reader);
                }
            }
        });
    }

    private static <T> List<T> read(ResultSet rows, Function<Columns, T> reader) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            Object[] row = new Object[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = rows.getObject(i + 1);
            }
            found.add(reader.apply(new Columns(row)));
        }
        return found;
    }

    /** The one number that a query gives; never for a guard. */
    public long count(String sql, Object... values) {
        return unit.list(() -> query(Columns::number, sql, values)).get(0);
    }
}
