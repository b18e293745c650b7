package org.anju.institution.takeover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.api.job.JobRun;
import org.anju.api.job.Patience;
import org.anju.api.job.RowProgress;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.SheetRow;
import org.anju.api.sheet.SheetRows;
import org.anju.api.store.RowFailures.Failure;
import org.anju.api.store.Store;
import org.anju.institution.model.TakeoverColumns;
import org.anju.institution.store.ExistingInstitution;
import org.anju.institution.store.TakeoverFailures;
import org.anju.institution.store.TakeoverTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run through a workbook of existing institutions (SYS-R14). Rows go in batches, each one transaction with its failures and the
 * job's cursor; stopped anywhere, the next run goes on behind the last batch.
 */
final class Import {
    /** With the pairs of their names about 1,400 rows a transaction: short enough for others, far from a table lock. */
    static final int BATCH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Import.class);

    private final Store store;
    private final TakeoverFailures failures;
    private final Writing writing;
    private final TakeoverReader reader;
    private final Duplicates duplicates;
    private final JobRun run;
    private final List<Column> columns = TakeoverColumns.all();
    private RowProgress progress;

    /** Takes a batch over, inside the transaction; a dry run takes nothing. */
    interface Writing {
        void write(List<ExistingInstitution> institutions);
    }

    Import(
            Store store,
            TakeoverFailures failures,
            TakeoverTable table,
            Writing writing,
            TakeoverReader reader,
            JobRun run,
            RowProgress from) {
        this.store = store;
        this.failures = failures;
        this.writing = writing;
        this.reader = reader;
        this.duplicates = new Duplicates(table);
        this.run = run;
        this.progress = from;
    }

    /** Whether the whole workbook was gone through; false when the job was asked to pause. */
    boolean through(SheetRows rows) {
        List<SheetRow> batch = new ArrayList<>(BATCH);
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (row.number() <= progress.row()) {
                continue;
            }
            batch.add(row);
            if (batch.size() == BATCH) {
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

    RowProgress progress() {
        return progress;
    }

    private void take(List<SheetRow> rows) {
        Map<Integer, String> reasons = new HashMap<>();
        List<ExistingInstitution> good = new ArrayList<>();
        for (SheetRow row : rows) {
            TakeoverReader.Outcome outcome = read(row);
            if (outcome.institution() == null) {
                reasons.put(row.number(), outcome.reason());
            } else {
                good.add(outcome.institution());
            }
        }
        Map<Integer, String> twice = Patience.with(run, () -> duplicates.among(good));
        good.removeIf(one -> twice.containsKey(one.rowNumber()));
        reasons.putAll(twice);
        try {
            commit(rows, good, reasons);
        } catch (RuntimeException fault) {
            requireOfRow(fault);
            oneByOne(rows, good, reasons);
        }
    }

    private TakeoverReader.Outcome read(SheetRow row) {
        try {
            return reader.read(row);
        } catch (RuntimeException fault) {
            requireOfRow(fault);
            return new TakeoverReader.Outcome(null, reason(row, fault));
        }
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
            return "该营业执照号码已备案或注册";
        }
        if (fault instanceof Problem problem && problem.status() < 500) {
            return problem.getMessage();
        }
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        LOG.warn("Row {} of a take-over could not be stored: {}", row.number(), cause.getClass());
        return "本行数据无法保存，请核对各列内容的长度和格式";
    }

    private void commit(List<SheetRow> rows, List<ExistingInstitution> good, Map<Integer, String> reasons) {
        List<Failure> bad = rows.stream()
                .filter(row -> reasons.containsKey(row.number()))
                .map(row -> new Failure(row.number(), row.cells(), reasons.get(row.number())))
                .toList();
        int lastRow = rows.get(rows.size() - 1).number();
        RowProgress next = progress.after(lastRow, rows.size(), bad.size());
        progress = Patience.with(
                run,
                () -> store.write(em -> {
                    if (!good.isEmpty()) {
                        writing.write(good);
                    }
                    failures.add(run.id(), bad, columns);
                    run.progress(next.done(), next.failed(), next.text());
                    return next;
                }));
    }

    /** A row of the batch cannot be stored, or somebody filed its licence at this moment: find out which, row by row. */
    private void oneByOne(List<SheetRow> rows, List<ExistingInstitution> good, Map<Integer, String> reasons) {
        for (SheetRow row : rows) {
            List<ExistingInstitution> own =
                    good.stream().filter(one -> one.rowNumber() == row.number()).toList();
            try {
                commit(List.of(row), own, reasons);
            } catch (RuntimeException fault) {
                requireOfRow(fault);
                commit(List.of(row), List.of(), Map.of(row.number(), reason(row, fault)));
            }
        }
    }
}
