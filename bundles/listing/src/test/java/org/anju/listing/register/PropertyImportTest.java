package org.anju.listing.register;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.anju.api.file.Files;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Sheets;
import org.anju.listing.store.ImportFailures;
import org.anju.listing.store.ListingIds;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.PropertyTable;
import org.anju.listing.store.TestStore;
import org.anju.testing.GivenRows;
import org.anju.testing.MovedClock;
import org.anju.testing.PlainSecrets;
import org.anju.testing.StandIn;
import org.anju.testing.TestDatabase;
import org.anju.testing.TestRun;
import org.junit.Test;

/** A batch of the register whose transaction does not come through. */
public class PropertyImportTest {
    private final TestDatabase database = TestStore.emptied();
    private final PlainSecrets secrets = new PlainSecrets();
    private final PropertyTable table =
            new PropertyTable(new ListingStore(database), secrets, new ListingIds(database), Clock.systemUTC());
    private final TestRun run = new TestRun();
    private Problem fault = new Problem(503, "BUSY", "系统繁忙，请稍后再试");
    private int faults = 1;

    private void taken() {
        taken(table, run, Map.of(), entries -> {
            if (faults-- > 0) {
                throw fault;
            }
        });
    }

    /** @param cells what the only row says besides */
    private void taken(PropertyTable into, TestRun as, Map<String, String> cells, RegisterChanges changes) {
        PropertyImport work = new PropertyImport(
                new ListingStore(database),
                into,
                new ImportFailures(database, secrets),
                changes,
                StandIn.of(Sheets.class, new GivenRows(List.of(PropertyReaderTest.row(2, cells)))),
                StandIn.of(Files.class, null),
                null,
                PropertyReaderTest.DIVISIONS,
                StandIn.of(Parameters.class, List.of("住宅")),
                (action, object, result, detail) -> {});
        work.run(as, false);
    }

    @Test
    public void aDatabaseThatIsBusyForAMomentIsWaitedFor() {
        taken();
        assertEquals("成功1条，失败0条", run.message());
        assertEquals("2:1:0", run.cursor());
    }

    /** The rows may be in already: only the job's cursor knows, with which it goes on later. */
    @Test
    public void aCommitWhoseOutcomeIsUnknownIsNotRepeated() {
        fault = new Problem(503, "DATABASE_UNAVAILABLE", "数据库暂时不可用，请稍后再试");
        assertThrows(Problem.class, this::taken);
        assertEquals("", run.cursor());
        assertTrue(table.none());
    }

    @Test
    public void aJobThatIsAskedToPauseWaitsForNothing() {
        run.pauseAfter(0);
        assertThrows(Problem.class, this::taken);
        assertEquals("", run.cursor());
    }

    /** Another import added a certificate after this one looked for it: now it is there to be changed. */
    @Test
    public void aCertificateThatAnotherImportAddsAtTheSameMomentIsChanged() {
        fault = Problem.duplicate("数据已存在，请勿重复提交");
        taken();
        assertEquals("成功1条，失败0条", run.message());
        assertEquals("2:1:0", run.cursor());
    }

    /** It comes when this one has read what it keeps and not written it yet: it waits, and what both say stands. */
    @Test
    public void whatAnotherImportSaysMeanwhileIsNotTakenBack() throws Exception {
        taken(table, new TestRun(), Map.of(), entries -> {});
        List<CompletableFuture<Void>> other = new ArrayList<>();
        Clock afterReading = new MovedClock(() -> {
            if (other.isEmpty()) {
                other.add(CompletableFuture.runAsync(
                        () -> taken(table, new TestRun(), Map.of(PropertyColumns.SEIZED, "是"), entries -> {})));
                awaitOverOrWaiting(other.get(0));
            }
            return Instant.now();
        });
        PropertyTable slow =
                new PropertyTable(new ListingStore(database), secrets, new ListingIds(database), afterReading);
        taken(slow, run, Map.of(PropertyColumns.DISPUTED, "是"), entries -> {});
        other.get(0).get(60, TimeUnit.SECONDS);
        Property both = table.find("371602", "01", PropertyReaderTest.NUMBER).orElseThrow();
        assertTrue(both.sealed() && both.disputed());
    }

    private void awaitOverOrWaiting(CompletableFuture<Void> other) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!other.isDone() && !waiting()) {
            assertTrue("it neither waits nor ends", System.nanoTime() < end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private boolean waiting() {
        try (Connection connection = database.look();
                ResultSet locks = connection
                        .createStatement()
                        .executeQuery("SELECT COUNT(*) FROM SYSCS_DIAG.LOCK_TABLE WHERE STATE = 'WAIT'")) {
            return locks.next() && locks.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
