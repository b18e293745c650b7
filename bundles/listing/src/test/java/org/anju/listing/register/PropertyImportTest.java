package org.anju.listing.register;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.anju.api.file.Files;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Sheets;
import org.anju.listing.store.ImportFailures;
import org.anju.listing.store.ListingIds;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.PropertyTable;
import org.anju.listing.store.TestStore;
import org.anju.testing.GivenRows;
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
    private String code = "BUSY";
    private int faults = 1;

    private void taken() {
        PropertyImport work = new PropertyImport(
                new ListingStore(database),
                table,
                new ImportFailures(database, secrets),
                entries -> {
                    if (faults-- > 0) {
                        throw new Problem(503, code, "系统繁忙，请稍后再试");
                    }
                },
                StandIn.of(Sheets.class, new GivenRows(List.of(PropertyReaderTest.row(2, Map.of())))),
                StandIn.of(Files.class, null),
                null,
                PropertyReaderTest.DIVISIONS,
                StandIn.of(Parameters.class, List.of("住宅")),
                (action, object, result, detail) -> {});
        work.run(run, false);
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
        code = "DATABASE_UNAVAILABLE";
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
}
