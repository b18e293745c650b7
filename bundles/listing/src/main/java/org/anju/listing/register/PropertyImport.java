package org.anju.listing.register;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anju.api.audit.Audit;
import org.anju.api.code.Divisions;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.job.JobRun;
import org.anju.api.job.Jobs;
import org.anju.api.job.Patience;
import org.anju.api.job.RowProgress;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Reading;
import org.anju.api.sheet.SheetRow;
import org.anju.api.sheet.SheetRows;
import org.anju.api.sheet.Sheets;
import org.anju.api.store.RowFailures.Failure;
import org.anju.listing.store.ImportFailures;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.PropertyTable;
import org.anju.listing.store.PropertyTable.Entry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Import of the local property register from Excel (SYS-R14). A certificate that is there is changed; codes of houses that may no longer be let
 * become invalid (LST-T07). A dry run names the same wrong rows and changes nothing. Rows go in batches, each one transaction with its failures and
 * the job's cursor.
 */
@Component(service = PropertyImport.class)
public final class PropertyImport {
    static final String CHECK = "listing.register.check";
    static final String IMPORT = "listing.register.import";
    static final int MOST_ROWS = 200_000;
    private static final int BATCH = 100;
    private static final String TITLE = "房屋产权库";

    private final ListingStore store;
    private final PropertyTable table;
    private final ImportFailures failures;
    private final RegisterChanges changes;
    private final Sheets sheets;
    private final Files files;
    private final Jobs jobs;
    private final Divisions divisions;
    private final Parameters parameters;
    private final Audit audit;

    @Activate
    public PropertyImport(
            @Reference ListingStore store,
            @Reference PropertyTable table,
            @Reference ImportFailures failures,
            @Reference RegisterChanges changes,
            @Reference Sheets sheets,
            @Reference Files files,
            @Reference Jobs jobs,
            @Reference Divisions divisions,
            @Reference Parameters parameters,
            @Reference Audit audit) {
        this.store = store;
        this.table = table;
        this.failures = failures;
        this.changes = changes;
        this.sheets = sheets;
        this.files = files;
        this.jobs = jobs;
        this.divisions = divisions;
        this.parameters = parameters;
        this.audit = audit;
    }

    /** 下载模板 */
    public void template(OutputStream out) {
        sheets.template(
                TITLE,
                PropertyColumns.all(),
                List.of(
                        "带*的列必填，每行一本产权证，最多" + MOST_ROWS + "行。",
                        "先“试导入”，改正后再“正式导入”；同一产权证已在库中的，以导入的内容为准。",
                        "不动产单元号、共有方式、抵押、查封、异议或争议、违法建筑或不得出租为空或没有该列的，已在库的产权证保持原值，新的产权证为空或否；解除查封等须填“否”。",
                        "已查封、有争议、不得出租或权利人已变更的，原核验码失效。"),
                out);
    }

    /**
     * Starts a dry run of an uploaded workbook (试导入); the id of the job.
     *
     * @throws Problem 400 for a file that the caller did not upload, or that is no workbook
     */
    public long check(String fileId) {
        return submit(CHECK, "房屋产权库试导入", fileId);
    }

    /** Starts its import, likewise. */
    public long take(String fileId) {
        return submit(IMPORT, "房屋产权库导入", fileId);
    }

    private long submit(String type, String title, String fileId) {
        if (files.own(fileId, FileKind.WORKBOOK).isEmpty()) {
            throw Problem.invalid("fileId", "导入文件不存在，请重新上传");
        }
        return jobs.submit(type, title, fileId);
    }

    /** Goes on where it stood. */
    void run(JobRun run, boolean dry) {
        RowProgress progress = RowProgress.parse(run.cursor());
        if (progress.row() == 0) {
            failures.forget(run.id());
        }
        PropertyReader reader = new PropertyReader(divisions, parameters.get(RegisterSettings.RESIDENTIAL_USES));
        try (SheetRows rows = sheets.read(files.open(run.input()), Reading.of(PropertyColumns.all(), MOST_ROWS))) {
            List<SheetRow> batch = new ArrayList<>(BATCH);
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() > progress.row()) {
                    batch.add(row);
                }
                if (batch.size() == BATCH || !batch.isEmpty() && !rows.hasNext()) {
                    progress = take(run, dry, reader, batch, progress);
                    batch.clear();
                    if (run.pausing()) {
                        return;
                    }
                }
            }
        }
        finish(run, dry, progress);
    }

    private RowProgress take(JobRun run, boolean dry, PropertyReader reader, List<SheetRow> batch, RowProgress before) {
        // In one order for all: two imports wait for each other's certificates one after the other.
        Map<String, Entry> good = new TreeMap<>();
        List<Failure> bad = new ArrayList<>();
        for (SheetRow row : batch) {
            PropertyReader.Outcome outcome = reader.read(row);
            if (outcome.entry() == null) {
                bad.add(new Failure(row.number(), row.cells(), outcome.reason()));
            } else {
                Entry entry = outcome.entry();
                good.merge(
                        entry.certNo() + entry.division() + entry.certType(),
                        entry,
                        (earlier, later) -> later.over(earlier));
            }
        }
        RowProgress after = before.after(batch.get(batch.size() - 1).number(), batch.size(), bad.size());
        return Patience.with(
                run,
                () -> store.writeAgain(() -> {
                    List<Entry> entries = List.copyOf(good.values());
                    if (!dry && !entries.isEmpty()) {
                        changes.afterwards(table.put(entries));
                    }
                    failures.add(run.id(), bad, PropertyColumns.all());
                    run.progress(after.done(), after.failed(), after.text());
                    return after;
                }));
    }

    private void finish(JobRun run, boolean dry, RowProgress end) {
        if (end.done() == 0) {
            throw Problem.invalid("fileId", "文件中没有数据");
        }
        run.total(end.done());
        run.result(end.message(dry), end.failed() == 0 ? null : workbook(run.id(), dry));
        failures.forget(run.id());
        if (!dry) {
            audit.record("listing.register.import", "register/" + run.id(), "导入房屋产权库" + end.good() + "条");
            files.discard(run.input());
        }
    }

    /** The failures as a workbook that can be corrected and imported again. */
    private String workbook(long job, boolean dry) {
        List<Column> columns = PropertyColumns.all();
        String name = dry ? "房屋产权库试导入结果.xlsx" : "房屋产权库导入失败.xlsx";
        return files.put(
                        name, FileKind.WORKBOOK, out -> sheets.failures(TITLE, columns, failures.of(job, columns), out))
                .id();
    }
}
