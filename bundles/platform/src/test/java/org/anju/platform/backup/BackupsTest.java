package org.anju.platform.backup;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anju.api.problem.Problem;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.anju.platform.db.TestDatabase;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BackupsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Database database = TestDatabase.derby();

    /** Writes pairs, each in one transaction, and returns how many were acknowledged. */
    private int write(int writer, AtomicBoolean stop, CountDownLatch begun) {
        int pairs = 0;
        while (!stop.get()) {
            String name = writer + "-" + pairs++;
            TestDatabase.transaction(database, () -> {
                database.update("INSERT INTO plt_number (series, taken) VALUES (?, 1)", "a" + name);
                database.update("INSERT INTO plt_number (series, taken) VALUES (?, 1)", "b" + name);
                return null;
            });
            begun.countDown();
        }
        return pairs;
    }

    @Test
    public void noBackupIsMadeInsideWhatIsInUse() throws Exception {
        Path base = folder.newFolder("live").toPath();
        Backups backups = new Backups(new DatabaseCopy(database, null), Clock.systemDefaultZone(), base);
        for (String inside : List.of("db", "db/seg0", "files/copies", "backups/../db")) {
            Problem problem = assertThrows(inside, Problem.class, () -> backups.make(base.resolve(inside)));
            assertTrue(problem.getMessage(), problem.getMessage().startsWith("备份目录不能在正在使用的"));
        }
        assertFalse(Files.exists(base.resolve("db")));
    }

    @Test
    public void aBackupUnderLoadIsWholeAndOpens() throws Exception {
        Path base = folder.newFolder("base").toPath();
        Path content = base.resolve("files/ab/cd/abcd");
        Files.createDirectories(content.getParent());
        Files.writeString(content, "content");
        Files.createDirectories(base.resolve("files/tmp"));
        Files.writeString(base.resolve("files/tmp/arriving"), "half");
        Files.createDirectories(base.resolve("etc"));
        Files.writeString(base.resolve("etc/org.anju.account.cfg"), "account.lock.threshold = 5");
        Files.writeString(base.resolve("etc/users.properties"), "anju = secret");
        Backups backups = new Backups(new DatabaseCopy(database, null), Clock.systemDefaultZone(), base);

        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(200);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int writer = i;
            writers.add(pool.submit(() -> write(writer, stop, begun)));
        }
        assertTrue(begun.await(60, TimeUnit.SECONDS));
        Backups.Made made = backups.make(folder.getRoot().toPath().resolve("backups"));
        stop.set(true);
        for (Future<Integer> writer : writers) {
            assertTrue("writing went on", writer.get() > 0);
        }
        pool.shutdown();

        assertEquals(1, made.files());
        assertEquals("content", Files.readString(made.folder().resolve("files/ab/cd/abcd")));
        assertTrue(Files.exists(made.folder().resolve("etc/org.anju.account.cfg")));
        assertFalse("no passwords", Files.exists(made.folder().resolve("etc/users.properties")));
        assertTrue(Files.readString(made.folder().resolve("BACKUP")).contains("database=derby"));
        assertWhole(made.folder().resolve("db"));
    }

    private static void assertWhole(Path copies) throws Exception {
        try (var found = Files.list(copies)) {
            EmbeddedDataSource restored = new EmbeddedDataSource();
            restored.setDatabaseName(found.findFirst().orElseThrow().toString());
            try (Connection connection = restored.getConnection()) {
                long first = count(connection, "a%");
                assertTrue("what was acknowledged before is there: " + first, first >= 200);
                assertEquals("no half transaction", first, count(connection, "b%"));
            }
        }
    }

    private static long count(Connection connection, String like) throws Exception {
        return Sql.query(connection, row -> row.getLong(1), "SELECT COUNT(*) FROM plt_number WHERE series LIKE ?", like)
                .get(0);
    }

    @Test
    public void namesTheDatabaseToPgDumpWithoutItsPassword() {
        List<String> command = PostgresDump.command(
                "jdbc:postgresql://127.0.0.1:5432/anju?reWriteBatchedInserts=true", "anju", Path.of("/b/db.dump"));
        assertEquals("--dbname=postgresql://127.0.0.1:5432/anju", command.get(command.size() - 1));
        assertTrue(command.contains("--username=anju"));
        assertTrue(command.contains("--file=/b/db.dump"));
    }
}
