package org.anju.platform.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anju.platform.db.Sql;

/** The PostgreSQL database that everything is copied to. */
final class PostgresTarget {
    private final Connection connection;

    PostgresTarget(Connection connection) {
        this.connection = connection;
    }

    /** @throws IllegalStateException unless it is a PostgreSQL database that nobody has used; the sentence is for the operator */
    void check() throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (!product.contains("PostgreSQL")) {
            throw new IllegalStateException("目标数据源不是PostgreSQL，而是" + product);
        }
        Set<String> there = tables();
        if (!there.isEmpty() && !(there.contains("plt_audit") && untouched())) {
            throw new IllegalStateException("目标数据库不是空库，请使用新建的数据库");
        }
    }

    /** A schema that an earlier, failed copy left behind. Whoever used it left lines in its audit log. */
    private boolean untouched() throws SQLException {
        return Sql.query(connection, row -> 1, "SELECT 1 FROM plt_audit LIMIT 1")
                .isEmpty();
    }

    Set<String> tables() throws SQLException {
        return new TreeSet<>(Sql.query(
                connection,
                row -> row.getString(1).toLowerCase(Locale.ROOT),
                "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"));
    }

    /** Sequences go on where the source stands. */
    void sequences(Map<String, Long> next) throws SQLException {
        for (Map.Entry<String, Long> sequence : next.entrySet()) {
            Sql.query(
                    connection,
                    row -> 0,
                    "SELECT setval(CAST(? AS regclass), ?, false)",
                    sequence.getKey(),
                    sequence.getValue());
        }
    }

    /** Numbers that the database gives rows go on behind the highest. */
    void identities() throws SQLException {
        List<String[]> columns = Sql.query(
                connection,
                row -> new String[] {row.getString(1), row.getString(2)},
                "SELECT table_name, column_name FROM information_schema.columns"
                        + " WHERE table_schema = current_schema() AND is_identity = 'YES'");
        for (String[] column : columns) {
            Sql.query(
                    connection,
                    row -> 0,
                    "SELECT setval(pg_get_serial_sequence(?, ?), (SELECT COALESCE(MAX(" + column[1] + "), 0) + 1 FROM "
                            + column[0] + "), false)",
                    column[0],
                    column[1]);
        }
    }
}
