package org.anju.listing.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.persistence.Query;
import org.anju.api.store.Store;

/** Statements on tables without a mapping; those that change something run over the connection of the running {@code Store.write}. */
final class Statements {
    private final Store store;

    Statements(Store store) {
        this.store = store;
    }

    int update(String sql, Object... values) {
        try (PreparedStatement statement = store.connection().prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads rows without a transaction of its own: one would mark the request's {@code Idempotency-Key} before anything was done. Inside
     * {@code Store.write} it sees what that has written.
     */
    <T> List<T> query(Function<Object[], T> reader, String sql, Object... values) {
        return store.read(em -> {
            Query query = em.createNativeQuery(numbered(sql));
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            List<?> rows = query.getResultList();
            return rows.stream()
                    .map(row -> reader.apply(row instanceof Object[] columns ? columns : new Object[] {row}))
                    .toList();
        });
    }

    private static String numbered(String sql) {
        StringBuilder text = new StringBuilder();
        int mark = 0;
        for (char c : sql.toCharArray()) {
            text.append(c == '?' ? "?" + ++mark : String.valueOf(c));
        }
        return text.toString();
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
