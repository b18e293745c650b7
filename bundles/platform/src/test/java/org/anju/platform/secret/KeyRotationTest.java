package org.anju.platform.secret;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.anju.api.job.JobRun;
import org.anju.api.secret.SealedColumns;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class KeyRotationTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Database database = TestDatabase.derby();
    private KeyedSecrets secrets;
    private KeyRotation rotation;

    @Before
    public void peopleWithSealedNumbers() throws Exception {
        KeyFile file = new KeyFile(folder.getRoot().toPath().resolve("k/anju.keys"));
        secrets = new KeyedSecrets(KeyRing.open(file, database, Clock.systemUTC()));
        rotation = new KeyRotation(database, secrets);
        for (String table : List.of("t_one", "t_two")) {
            database.update(
                    "CREATE TABLE " + table + " (id BIGINT PRIMARY KEY, id_no VARCHAR(200), mobile VARCHAR(200))");
            for (int i = 1; i <= 250; i++) {
                database.update(
                        "INSERT INTO " + table + " VALUES (?, ?, ?)",
                        (long) i,
                        secrets.encrypt("no" + i),
                        i % 2 == 0 ? null : secrets.encrypt("m" + i));
            }
            rotation.addPlace(place(table));
        }
    }

    private static SealedColumns place(String table) {
        return new SealedColumns() {
            @Override
            public String table() {
                return table;
            }

            @Override
            public List<String> columns() {
                return List.of("id_no", "mobile");
            }
        };
    }

    /** A run that is told to stop after some batches. */
    private static final class Run implements JobRun {
        private final List<String> cursors = new ArrayList<>();
        private final String from;
        private final int batches;

        Run(String from, int batches) {
            this.from = from;
            this.batches = batches;
        }

        @Override
        public long id() {
            return 1;
        }

        @Override
        public String input() {
            return "";
        }

        @Override
        public String cursor() {
            return from;
        }

        @Override
        public void total(long items) {}

        @Override
        public void progress(long done, long failed, String cursor) {
            cursors.add(cursor);
        }

        @Override
        public boolean pausing() {
            return cursors.size() >= batches;
        }

        @Override
        public void result(String message, String fileId) {}
    }

    private long under(String key) {
        return List.of("t_one", "t_two").stream()
                .mapToLong(table -> database.query(
                                row -> row.getLong(1),
                                "SELECT COUNT(*) FROM " + table + " WHERE id_no LIKE ?",
                                key + ":%")
                        .get(0))
                .sum();
    }

    @Test
    public void takesTablesWithTwoKeysAndLongTexts() {
        database.update("CREATE TABLE t_zwo (a BIGINT, b INT, cells CLOB, PRIMARY KEY (a, b))");
        for (int i = 0; i < 230; i++) {
            database.update(
                    "INSERT INTO t_zwo VALUES (?, ?, ?)", (long) i / 3, i % 3, secrets.encrypt("长".repeat(20_000)));
        }
        rotation.addPlace(new SealedColumns() {
            @Override
            public String table() {
                return "t_zwo";
            }

            @Override
            public List<String> keys() {
                return List.of("a", "b");
            }

            @Override
            public List<String> columns() {
                return List.of("cells");
            }
        });
        rotation.newKey();
        Run first = new Run("t_two:250:500", 2);
        rotation.run(first);
        assertEquals(List.of("t_zwo:33,0:600", "t_zwo:66,1:700"), first.cursors);
        rotation.run(new Run("t_zwo:66,1:700", 100));
        List<String> cells = database.query(row -> row.getString(1), "SELECT cells FROM t_zwo");
        assertTrue(cells.stream().allMatch(value -> value.startsWith("k2:")));
        assertEquals("长".repeat(20_000), secrets.decrypt(cells.get(229)));
    }

    @Test
    public void sealsEverythingAnewAndGoesOnWhereItStood() {
        assertEquals("k2", rotation.newKey());
        Run first = new Run("", 4);
        rotation.run(first);
        assertEquals(List.of("t_one:100:100", "t_one:200:200", "t_one:250:250", "t_two:100:350"), first.cursors);
        assertEquals(350, under("k2"));

        Run second = new Run("t_two:100:350", 100);
        rotation.run(second);
        assertEquals(500, under("k2"));
        assertEquals(0, under("k1"));
        List<String> numbers =
                database.query(row -> secrets.decrypt(row.getString(1)), "SELECT id_no FROM t_two ORDER BY id");
        assertEquals("no250", numbers.get(249));
        assertTrue(database.query(row -> row.getString(1), "SELECT mobile FROM t_one WHERE mobile IS NOT NULL").stream()
                .allMatch(value -> value.startsWith("k2:")));
    }
}
