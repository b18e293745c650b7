package org.anju.itests.bench;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The work that an import cannot do without, by bare means: SAX over the workbook's XML, and JDBC batches of the rows that it left, into
 * a copy of the database as it was before, so with the same keys and indexes.
 */
final class RawWork {
    private static final int BATCH = 1000;

    private final RawDatabase before;
    private final RawDatabase after;

    /** @param before a copy of the database as it was, which is written to */
    RawWork(RawDatabase before, RawDatabase after) {
        this.before = before;
        this.after = after;
    }

    /** The new rows of a table. */
    private record Added(List<String> columns, List<Object[]> rows) {}

    /** Seconds to parse the sheet and the shared strings. The first parse warms the code, the second counts. */
    static double read(byte[] workbook) throws Exception {
        Path file = Files.createTempFile("bench", ".xlsx");
        try {
            Files.write(file, workbook);
            parse(file);
            long begin = System.nanoTime();
            parse(file);
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            Files.delete(file);
        }
    }

    private static void parse(Path workbook) throws Exception {
        Cells cells = new Cells();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/")
                        || entry.getName().equals("xl/sharedStrings.xml")) {
                    try (InputStream xml = zip.getInputStream(entry)) {
                        SAXParserFactory.newInstance().newSAXParser().parse(xml, cells);
                    }
                }
            }
        }
        if (cells.count < BATCH) {
            throw new IllegalStateException("the workbook holds no cells");
        }
    }

    /** Collects each text, as any reader must. */
    private static final class Cells extends DefaultHandler {
        private final StringBuilder text = new StringBuilder();
        private long count;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            text.setLength(0);
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            if (name.equals("v") || name.equals("t")) {
                count += text.toString().isEmpty() ? 0 : 1;
            }
        }
    }

    /** Seconds to insert what the import left. */
    double insert(Bench.Figures figures) throws SQLException {
        Map<String, Added> added = added(figures);
        try (Connection then = before.open()) {
            then.setAutoCommit(false);
            long begin = System.nanoTime();
            for (Map.Entry<String, Added> table : added.entrySet()) {
                insert(then, table.getKey(), table.getValue());
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            before.shut();
        }
    }

    /** What was left, by table; shuts the database in which it was. */
    private Map<String, Added> added(Bench.Figures figures) throws SQLException {
        Map<String, Added> added = new LinkedHashMap<>();
        try (Connection then = before.open();
                Connection now = after.open()) {
            for (String table : tables(now)) {
                Added rows = added(table, then, now);
                if (!rows.rows().isEmpty()) {
                    added.put(table, rows);
                }
            }
        } finally {
            after.shut();
        }
        StringBuilder counts = new StringBuilder("rows left:");
        added.forEach((table, rows) ->
                counts.append(' ').append(table).append(' ').append(rows.rows().size()));
        figures.note(counts.toString());
        return added;
    }

    /**
     * Transactions a second by so many clients, each of which writes an even share of the rows that were left.
     *
     * @param keys of what each transaction updates, too
     * @param updates each takes such a key as its only parameter, and changes a row
     * @param warmUp how many of them warm the code and do not count
     */
    double transactions(Bench.Figures figures, int clients, List<Long> keys, List<String> updates, int warmUp)
            throws Exception {
        Map<String, Added> added = added(figures);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            transactions(threads, clients, added, keys, updates, 0, warmUp);
            long begin = System.nanoTime();
            transactions(threads, clients, added, keys, updates, warmUp, keys.size());
            return (keys.size() - warmUp) / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdown();
            before.shut();
        }
    }

    private void transactions(
            ExecutorService threads,
            int clients,
            Map<String, Added> added,
            List<Long> keys,
            List<String> updates,
            int from,
            int to)
            throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        List<Callable<Void>> work = Collections.nCopies(clients, () -> {
            try (Connection connection = before.open()) {
                connection.setAutoCommit(false);
                for (int nth = next.getAndIncrement(); nth < to; nth = next.getAndIncrement()) {
                    transaction(connection, added, nth, keys, updates);
                }
            }
            return null;
        });
        for (Future<Void> one : threads.invokeAll(work)) {
            one.get();
        }
    }

    private static void transaction(
            Connection connection, Map<String, Added> added, int nth, List<Long> keys, List<String> updates)
            throws SQLException {
        for (String update : updates) {
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                statement.setLong(1, keys.get(nth));
                if (statement.executeUpdate() != 1) {
                    throw new IllegalStateException("nothing to change for " + keys.get(nth));
                }
            }
        }
        for (Map.Entry<String, Added> table : added.entrySet()) {
            List<Object[]> rows = table.getValue().rows();
            int from = (int) ((long) rows.size() * nth / keys.size());
            int to = (int) ((long) rows.size() * (nth + 1) / keys.size());
            if (from < to) {
                insert(
                        connection,
                        table.getKey(),
                        new Added(table.getValue().columns(), rows.subList(from, to)),
                        false);
            }
        }
        connection.commit();
    }

    private static void insert(Connection connection, String table, Added added) throws SQLException {
        insert(connection, table, added, true);
    }

    private static void insert(Connection connection, String table, Added added, boolean commits) throws SQLException {
        String sql = "INSERT INTO " + table + " (" + String.join(", ", added.columns()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(added.columns().size(), "?")) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Object[] row : added.rows()) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
            statement.executeBatch();
            if (commits) {
                connection.commit();
            }
        }
    }

    /** The rows of a table that were not there before: by primary key, where there is one. */
    private Added added(String table, Connection then, Connection now) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = now.getMetaData().getColumns(null, after.schema(), table, null)) {
            while (found.next()) {
                if (!"YES".equals(found.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
        }
        List<Integer> key = new ArrayList<>();
        try (ResultSet found = now.getMetaData().getPrimaryKeys(null, after.schema(), table)) {
            while (found.next()) {
                key.add(columns.indexOf(found.getString("COLUMN_NAME")));
            }
        }
        Set<List<Object>> known = new HashSet<>();
        rows(then, table, columns, row -> known.add(keyOf(row, key)));
        List<Object[]> fresh = new ArrayList<>();
        rows(now, table, columns, row -> {
            if (!known.contains(keyOf(row, key))) {
                fresh.add(row);
            }
        });
        return new Added(columns, fresh);
    }

    private static List<Object> keyOf(Object[] row, List<Integer> key) {
        return key.isEmpty()
                ? Arrays.asList(row)
                : key.stream().map(i -> row[i]).toList();
    }

    private static void rows(Connection connection, String table, List<String> columns, Consumer<Object[]> each)
            throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT " + String.join(", ", columns) + " FROM " + table);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                Object[] row = new Object[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    Object value = found.getObject(i + 1);
                    row[i] = value instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : value;
                }
                each.accept(row);
            }
        }
    }

    private List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, after.schema(), null, new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
