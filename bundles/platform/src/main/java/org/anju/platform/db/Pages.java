package org.anju.platform.db;

import java.time.Clock;
import java.util.List;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.api.store.Totals;

/** Pages of the lists that the platform keeps itself, with totals as everywhere ({@link Totals}). */
public final class Pages {
    private final Database database;
    private final Totals totals;

    public Pages(Database database, Clock clock) {
        this.database = database;
        this.totals = new Totals(clock);
    }

    /**
     * A list.
     *
     * @param select {@code SELECT … FROM <table>}
     * @param where {@code WHERE …}, or empty
     * @param order what it is ordered by
     */
    public record Listing<T>(
            Sql.RowReader<T> reader, String select, String table, String where, String order, List<Object> arguments) {}

    public <T> Items<T> page(Listing<T> list, PageQuery page) {
        String rows = list.select() + list.where() + " ORDER BY " + list.order() + " OFFSET " + page.offset()
                + " ROWS FETCH NEXT " + page.size() + " ROWS ONLY";
        return database.list(joined -> new Items<>(
                database.query(list.reader(), rows, list.arguments().toArray()),
                total(list),
                page.page(),
                page.size()));
    }

    private long total(Listing<?> list) {
        String from = list.table() + list.where();
        String few = "(SELECT 1 AS one FROM " + from + " FETCH FIRST " + (Totals.EXACT + 1) + " ROWS ONLY) few";
        return totals.of(
                List.of(from, list.arguments()),
                () -> count(few, list.arguments()),
                () -> count(from, list.arguments()));
    }

    private long count(String from, List<Object> arguments) {
        return database.query(row -> row.getLong(1), "SELECT COUNT(*) FROM " + from, arguments.toArray())
                .get(0);
    }
}
