package org.anju.api.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.anju.api.secret.SealedColumns;
import org.anju.api.secret.Secrets;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.FailedRow;

/**
 * Rows of a workbook that an import could not take: in the database, because a job may be stopped and go on on another node, and because
 * fifty thousand of them must not fill the memory. Encrypted, and deleted with the end of the job. A domain creates the table (columns job_id,
 * row_no, cells, reason) and registers a {@link Sealed} of it.
 */
public abstract class RowFailures {
    private static final int LONGEST_REASON = 1000;
    private static final String BETWEEN = "\u001f";

    private final Store store;
    private final Secrets secrets;
    private final String insert;
    private final String select;
    private final String delete;

    /** @param table of the domain, e.g. {@code ins_takeover_failure} */
    protected RowFailures(Store store, Secrets secrets, String table) {
        this.store = store;
        this.secrets = secrets;
        this.insert = "INSERT INTO " + table + " (job_id, row_no, cells, reason) VALUES (?, ?, ?, ?)";
        this.select = "SELECT row_no, cells, reason FROM " + table
                + " WHERE job_id = ? AND row_no > ? ORDER BY row_no FETCH FIRST 200 ROWS ONLY";
        this.delete = "DELETE FROM " + table + " WHERE job_id = ?1";
    }

    /** What is sealed of them: the cells, whole. */
    public abstract static class Sealed implements SealedColumns {
        private final String table;

        /** @param table of the domain, the same */
        protected Sealed(String table) {
            this.table = table;
        }

        @Override
        public String table() {
            return table;
        }

        @Override
        public List<String> keys() {
            return List.of("job_id", "row_no");
        }

        @Override
        public List<String> columns() {
            return List.of("cells");
        }
    }

    /** A row and why it failed. */
    public record Failure(int rowNumber, Map<String, String> cells, String reason) {}

    /** Keeps failures, inside {@code Store.write}. */
    public void add(long job, List<Failure> failures, List<Column> columns) {
        try (PreparedStatement row = store.connection().prepareStatement(insert)) {
            for (Failure failure : failures) {
                row.setLong(1, job);
                row.setInt(2, failure.rowNumber());
                row.setString(3, secrets.encrypt(packed(failure.cells(), columns)));
                row.setString(4, cut(failure.reason()));
                row.addBatch();
            }
            row.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static String packed(Map<String, String> cells, List<Column> columns) {
        return String.join(
                BETWEEN,
                columns.stream().map(c -> cells.getOrDefault(c.key(), "")).toList());
    }

    public void forget(long job) {
        store.write(em -> em.createNativeQuery(delete).setParameter(1, job).executeUpdate());
    }

    /** The failures of a job in the order of the workbook, a few in memory at a time. */
    public Iterator<FailedRow> of(long job, List<Column> columns) {
        return new Paged(job, columns);
    }

    private final class Paged implements Iterator<FailedRow> {
        private final long job;
        private final List<Column> columns;
        private final Deque<FailedRow> page = new ArrayDeque<>();
        private int last = -1;

        Paged(long job, List<Column> columns) {
            this.job = job;
            this.columns = columns;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty()) {
                load();
            }
            return !page.isEmpty();
        }

        @Override
        public FailedRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.removeFirst();
        }

        private void load() {
            store.write(em -> {
                page.clear();
                try (PreparedStatement query = store.connection().prepareStatement(select)) {
                    query.setLong(1, job);
                    query.setInt(2, last);
                    read(query);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return null;
            });
        }

        private void read(PreparedStatement query) throws SQLException {
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    last = row.getInt(1);
                    page.add(new FailedRow(unpacked(row.getString(2)), row.getString(3)));
                }
            }
        }

        private Map<String, String> unpacked(String sealed) {
            String[] texts = secrets.decrypt(sealed).split(BETWEEN, -1);
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < columns.size() && i < texts.length; i++) {
                cells.put(columns.get(i).key(), texts[i]);
            }
            return cells;
        }
    }
}
