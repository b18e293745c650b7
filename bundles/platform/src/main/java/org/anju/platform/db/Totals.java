package org.anju.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Totals of lists: exact to 1,000; above that counted whole, at most every 10 s for the same question. */
public final class Totals {
    private static final int EXACT = 1000;
    private static final long KEPT = TimeUnit.SECONDS.toNanos(10);
    private static final int QUESTIONS = 500;

    private final Map<List<Object>, Count> counts = new ConcurrentHashMap<>();

    private record Count(long rows, long at) {}

    /** @param from {@code <table> WHERE …} */
    public long of(Connection connection, String from, Object... arguments) throws SQLException {
        long few = count(
                connection,
                "(SELECT 1 AS one FROM " + from + " FETCH FIRST " + (EXACT + 1) + " ROWS ONLY) few",
                arguments);
        if (few <= EXACT) {
            return few;
        }
        List<Object> question = List.of(from, Arrays.asList(arguments));
        Count known = counts.get(question);
        if (known != null && System.nanoTime() - known.at() < KEPT) {
            return known.rows();
        }
        if (counts.size() >= QUESTIONS) {
            counts.clear();
        }
        long rows = count(connection, from, arguments);
        counts.put(question, new Count(rows, System.nanoTime()));
        return rows;
    }

    private static long count(Connection connection, String from, Object... arguments) throws SQLException {
        return Sql.query(connection, row -> row.getLong(1), "SELECT COUNT(*) FROM " + from, arguments)
                .get(0);
    }
}
