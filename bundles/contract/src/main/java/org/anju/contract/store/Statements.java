package org.anju.contract.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import javax.persistence.Query;

/** Plain statements on the tables beside the contract: writing over the connection of the running transaction, reading where there is none, too. */
final class Statements {
    private Statements() {}

    /** A number that may be absent, as {@link #update} takes it. */
    static Object number(Long value) {
        return value == null ? new Absent(Types.BIGINT) : value;
    }

    private record Absent(int type) {}

    /** @param values texts (may be null), numbers, booleans, days, times */
    static int update(ContractStore store, String sql, Object... values) {
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for many rows. */
    static void updateAll(ContractStore store, String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            for (Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else if (value instanceof Absent absent) {
                statement.setNull(i + 1, absent.type());
            } else {
                statement.setObject(i + 1, column(value));
            }
        }
    }

    private static Object column(Object value) {
        if (value instanceof LocalDate day) {
            return Date.valueOf(day);
        }
        return value instanceof LocalDateTime time ? Timestamp.valueOf(time) : value;
    }

    /** @param sql with parameters {@code ?1}, {@code ?2} … and more than one column */
    static <T> List<T> query(ContractStore store, Function<ListedColumns, T> reader, String sql, Object... values) {
        return store.read(() -> {
            Query query = store.em().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, column(values[i]));
            }
            List<?> rows = query.getResultList();
            return rows.stream()
                    .map(row -> reader.apply(new ListedColumns((Object[]) row)))
                    .toList();
        });
    }

    /** The one number that a query gives. */
    static long count(ContractStore store, String sql, Object... values) {
        return store.list(() -> {
            Query query = store.em().createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, column(values[i]));
            }
            Object count = query.getSingleResult();
            return ((Number) count).longValue();
        });
    }
}
