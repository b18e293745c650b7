package org.anju.practitioner.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.api.job.JobRun;
import org.anju.api.job.Patience;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.SheetRow;
import org.anju.api.sheet.SheetRows;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.FailureTable.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run through a workbook of people (PRA-R08, PRA-R09): each row becomes a draft or a failed row. Rows go in batches, each one
 * transaction with its failures and the job's cursor; stopped anywhere, the next run goes on behind the last batch.
 */
final class RowsImport {
    private static final Logger LOG = LoggerFactory.getLogger(RowsImport.class);

    private final RowReader reader;
    private final Desk desk;
    private final JobRun run;
    private final Pace pace = new Pace();
    private IntakeCursor cursor;

    /** A row that may become a draft. */
    record Candidate(int rowNumber, CaseRow row) {}

    /** What happens to rows in the database. */
    interface Desk {
        CaseRow drafted(PersonFacts facts);

        /** One transaction: which candidates are taken, the others as drafts, the faults kept, the cursor moved; how many failed. */
        int commit(List<Candidate> candidates, List<Fault> faults, Map<Integer, SheetRow> rows, IntakeCursor before);
    }

    RowsImport(RowReader reader, Desk desk, JobRun run, IntakeCursor from) {
        this.reader = reader;
        this.desk = desk;
        this.run = run;
        this.cursor = from;
    }

    IntakeCursor cursor() {
        return cursor;
    }

    /** Whether the whole workbook was gone through; false when the job was asked to pause. */
    boolean through(SheetRows rows) {
        List<SheetRow> batch = new ArrayList<>();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (row.number() <= cursor.row()) {
                continue;
            }
            batch.add(row);
            if (batch.size() >= pace.rows()) {
                take(batch);
                batch.clear();
                if (run.pausing()) {
                    return false;
                }
            }
        }
        if (!batch.isEmpty()) {
            take(batch);
        }
        return true;
    }

    private void take(List<SheetRow> rows) {
        List<Candidate> candidates = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (SheetRow row : rows) {
            sort(row, people, candidates, faults);
        }
        try {
            long begin = System.nanoTime();
            commit(rows, candidates, faults);
            pace.took(rows.size(), System.nanoTime() - begin);
        } catch (RuntimeException fault) {
            requireOfRow(fault);
            oneByOne(rows, candidates, faults);
        }
    }

    /** Inside the file the first row of a person wins (PRA-R09); earlier batches are drafts already, which the commit sees. */
    private void sort(SheetRow row, Set<String> people, List<Candidate> candidates, List<Fault> faults) {
        try {
            RowReader.Outcome outcome = reader.read(row);
            if (outcome.facts() == null) {
                faults.add(fault(row, outcome.reason()));
                return;
            }
            CaseRow draft = desk.drafted(outcome.facts());
            if (people.add(draft.idNoHash())) {
                candidates.add(new Candidate(row.number(), draft));
            } else {
                faults.add(fault(row, Twice.FILE.text()));
            }
        } catch (RuntimeException fault) {
            requireOfRow(fault);
            faults.add(fault(row, reason(row, fault)));
        }
    }

    private void commit(List<SheetRow> rows, List<Candidate> candidates, List<Fault> faults) {
        Map<Integer, SheetRow> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        int last = rows.get(rows.size() - 1).number();
        IntakeCursor reached = cursor.after(last, rows.size(), 0);
        int failed = Patience.with(run, () -> desk.commit(candidates, faults, byNumber, reached));
        cursor = reached.after(last, 0, failed);
    }

    /** A row of the batch cannot be stored, or somebody entered its person at this moment: find out which, row by row. */
    private void oneByOne(List<SheetRow> rows, List<Candidate> candidates, List<Fault> faults) {
        for (SheetRow row : rows) {
            List<SheetRow> only = List.of(row);
            List<Candidate> own = candidates.stream()
                    .filter(one -> one.rowNumber() == row.number())
                    .toList();
            List<Fault> wrong = faults.stream()
                    .filter(one -> one.rowNumber() == row.number())
                    .toList();
            try {
                commit(only, own, wrong);
            } catch (RuntimeException fault) {
                requireOfRow(fault);
                commit(only, List.of(), List.of(fault(row, reason(row, fault))));
            }
        }
    }

    static Fault fault(SheetRow row, String reason) {
        return new Fault(row.number(), row.get(PersonField.NAME.json()), row.get(PersonField.ID_NO.json()), reason);
    }

    /** What passes by itself and did not in the time of {@link Patience}, as a database that is away, is no fault of a row. */
    private static void requireOfRow(RuntimeException fault) {
        if (fault instanceof Problem problem && problem.status() > 500) {
            throw fault;
        }
    }

    /** Of an unforeseen fault only the kind is logged: what databases say of a value repeats it. */
    private static String reason(SheetRow row, RuntimeException fault) {
        if (fault instanceof Problem problem && problem.isDuplicate()) {
            return Twice.DRAFT.text();
        }
        if (fault instanceof Problem problem && problem.status() < 500) {
            return problem.getMessage();
        }
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        LOG.warn("Row {} of an import could not be stored: {}", row.number(), cause.getClass());
        return "本行数据无法保存，请核对各列内容的长度和格式";
    }
}
