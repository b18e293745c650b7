package org.anju.practitioner.intake;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anju.api.code.Divisions;
import org.anju.api.job.JobRun;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.SheetRow;
import org.anju.api.sheet.SheetRows;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonRules;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.FailureTable.Fault;
import org.anju.testing.GivenRows;
import org.anju.testing.StandIn;
import org.junit.Test;

/** Rows without a name: each fails, and all that counts is that each is dealt with once. */
public class RowsImportTest {
    private final List<Integer> dealtWith = new ArrayList<>();
    private int busy;
    private String code = "BUSY";

    /** A database that first is busy for a while. */
    private final class BusyDesk implements RowsImport.Desk {
        @Override
        public CaseRow drafted(PersonFacts facts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int commit(
                List<RowsImport.Candidate> candidates,
                List<Fault> faults,
                Map<Integer, SheetRow> rows,
                IntakeCursor before) {
            if (busy-- > 0) {
                throw new Problem(503, code, "系统繁忙，请稍后再试");
            }
            faults.forEach(fault -> dealtWith.add(fault.rowNumber()));
            return faults.size();
        }
    }

    private static SheetRows rows(int count) {
        return new GivenRows(IntStream.rangeClosed(2, count + 1)
                .mapToObj(number -> new SheetRow(number, Map.of(), Map.of()))
                .toList());
    }

    @Test
    public void aDatabaseThatIsBusyForAMomentIsWaitedFor() {
        busy = 2;
        RowsImport work = work();
        assertTrue(work.through(rows(3)));
        assertEquals(List.of(2, 3, 4), dealtWith);
        assertEquals(3, work.cursor().failed());
    }

    /** The rows may be in already: only the job's cursor knows, with which it goes on later. */
    @Test
    public void aCommitWhoseOutcomeIsUnknownIsNotRepeated() {
        busy = 1;
        code = "DATABASE_UNAVAILABLE";
        RowsImport work = work();
        assertThrows(Problem.class, () -> work.through(rows(3)));
        assertEquals(List.of(), dealtWith);
    }

    private RowsImport work() {
        PersonRules rules = new PersonRules(
                LocalDate.of(2026, 3, 10),
                16,
                false,
                false,
                code -> true,
                code -> true,
                (table, code) -> true,
                List.of());
        RowReader reader = new RowReader(rules, StandIn.of(Divisions.class, List.of()));
        return new RowsImport(reader, new BusyDesk(), StandIn.of(JobRun.class, false), IntakeCursor.START);
    }
}
