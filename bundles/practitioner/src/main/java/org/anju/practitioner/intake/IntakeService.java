package org.anju.practitioner.intake;

import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.audit.Audit;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.job.Jobs;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Items;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.FailedRow;
import org.anju.api.sheet.Reading;
import org.anju.api.sheet.SheetRows;
import org.anju.api.sheet.Sheets;
import org.anju.api.store.ChinaDay;
import org.anju.practitioner.Settings;
import org.anju.practitioner.Sight;
import org.anju.practitioner.store.FailureTable;
import org.anju.practitioner.store.FailureTable.Failure;
import org.anju.practitioner.store.FailureTable.FailureFilter;
import org.anju.practitioner.store.ImportRow;
import org.anju.practitioner.store.ImportRows;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 批量新增从业人员 (PRA-R07 … PRA-R12): template, import with photos, photos later, failed rows. */
@Component(service = IntakeService.class)
public final class IntakeService {
    static final String IMPORT = "practitioner.import";
    static final String PHOTOS = "practitioner.photos";

    private static final String TITLE = "从业人员";

    private final PractitionerStore store;
    private final ImportRows imports;
    private final FailureTable failures;
    private final Sight sight;
    private final Settings settings;
    private final Sheets sheets;
    private final Files files;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public IntakeService(
            @Reference PractitionerStore store,
            @Reference ImportRows imports,
            @Reference FailureTable failures,
            @Reference Sight sight,
            @Reference Settings settings,
            @Reference Sheets sheets,
            @Reference Files files,
            @Reference Jobs jobs,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.store = store;
        this.imports = imports;
        this.failures = failures;
        this.sight = sight;
        this.settings = settings;
        this.sheets = sheets;
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** A batch and what its job says: empty when the job is gone, which only ended ones are. */
    public record Batch(ImportRow row, Optional<Jobs.Status> job) {}

    /** 下载模板 */
    public void template(OutputStream out) {
        sheets.template(
                TITLE,
                IntakeColumns.ALL,
                List.of(
                        "带*的列必填，每行一人，最多" + settings.get(Settings.IMPORT_MAX_ROWS) + "行；请勿增减列。",
                        "身份证号、联系电话请设为文本格式。",
                        "头像照片以身份证号命名（如110101199003070134.jpg），打包为一个ZIP文件，与本表一起上传，也可以以后补传。"),
                out);
    }

    /** 上传: looks whether the workbook can be imported at all, and starts the job (PRA-R09). */
    public Batch begin(String workbook, String photos) {
        if (!settings.get(Settings.IMPORT_ENABLED)) {
            throw Problem.rule("PRA-R07", "未开通从业人员批量新增");
        }
        long institution = sight.own();
        StoredFile file = own("workbookFileId", "导入文件", workbook, FileKind.WORKBOOK);
        boolean packed = photos != null && !photos.isBlank();
        if (packed) {
            own("photosFileId", "照片压缩包", photos, FileKind.PHOTOS);
        }
        int rows = count(file);
        ImportRow row = ImportRow.of(institution, sight.caller(), clock.instant());
        row.files(file.id(), file.name(), packed ? photos : null);
        row.rows(rows);
        store.write(() -> imports.add(row, settings.today()));
        long job = jobs.submit(IMPORT, "从业人员批量新增", Long.toString(row.id()));
        store.write(() -> imports.find(row.id()).ifPresent(stored -> stored.job(job)));
        return find(row.id());
    }

    /** An upload for one order: whichever is done first takes its file away. */
    private StoredFile own(String field, String label, String id, FileKind kind) {
        StoredFile own = files.own(id, kind).orElseThrow(() -> Problem.invalid(field, label + "不存在，请重新上传"));
        if (imports.hold(sight.own(), id)
                || jobs.open(PHOTOS).stream()
                        .anyMatch(order -> PhotoOrder.parse(order).file().equals(id))) {
            throw new Problem(409, "STATE_CONFLICT", label + "已用于另一次导入，请重新上传");
        }
        return own;
    }

    private int count(StoredFile workbook) {
        int most = settings.get(Settings.IMPORT_MAX_ROWS);
        int count = 0;
        try (SheetRows rows = sheets.read(files.path(workbook.id()), reading(most + 1))) {
            while (rows.hasNext()) {
                rows.next();
                if (++count > most) {
                    throw Problem.invalid("workbookFileId", "单次导入不能超过" + most + "条");
                }
            }
        }
        if (count == 0) {
            throw Problem.invalid("workbookFileId", "文件中没有数据");
        }
        return count;
    }

    /** The template's columns and no others (M-PRA-05). */
    static Reading reading(int rows) {
        return Reading.of(IntakeColumns.ALL, rows).exactly();
    }

    /** The batches of the own institution, newest first. */
    public Items<Batch> page(int page, int size) {
        return imports.page(sight.own(), page, size).map(this::withJob);
    }

    public Batch find(long id) {
        return withJob(own(id));
    }

    private ImportRow own(long id) {
        return imports.find(id)
                .filter(row -> row.institutionId() == sight.own())
                .orElseThrow(Problem::notFound);
    }

    private Batch withJob(ImportRow row) {
        return new Batch(row, Optional.ofNullable(row.jobId()).flatMap(jobs::status));
    }

    /** M-PRA-04 */
    public static String message(ImportRow row) {
        return "导入成功" + row.imported() + "条，失败" + row.failed() + "条";
    }

    /** How many photos found their row; null without a package. */
    public static String photoMessage(ImportRow row) {
        boolean any = row.photos() != null || row.photosMatched() + row.photosUnused() + row.photosIgnored() > 0;
        return any ? PhotoTally.message(row.photosMatched(), row.photosUnused(), row.photosIgnored()) : null;
    }

    public List<PhotoNote> photoNotes(ImportRow row) {
        return PhotoNotes.parse(row.photoNotes(), settings.masking()).all();
    }

    /** Photos later: for drafts of a batch, or for all of the institution that lack one; the job. */
    public long addPhotos(String photos, Long batch) {
        long institution = sight.own();
        own("photosFileId", "照片压缩包", photos, FileKind.PHOTOS);
        if (batch != null) {
            own(batch);
        }
        return jobs.submit(PHOTOS, "补传从业人员照片", new PhotoOrder(photos, institution, batch).text());
    }

    /** Excel 导入失败查看 (PRA-R12) */
    public Items<Failure> failures(FailureFilter filter, int page, int size) {
        return failures.page(sight.own(), filter, page, size);
    }

    /** An identity number as lists show it. */
    public String masked(String idNo) {
        return settings.masking().idNo(idNo);
    }

    /** The failed rows of a batch, for the desk where the workbook is corrected. */
    public void failuresWorkbook(long id, OutputStream out) {
        ImportRow batch = own(id);
        List<FailedRow> rows = new ArrayList<>();
        failures.each(batch, failure -> rows.add(new FailedRow(cells(rows.size() + 1, failure), failure.reason())));
        if (!rows.isEmpty()) {
            // Before it is written: what breaks off on its way was delivered in part.
            audit.record("practitioner.import.failures", "import/" + id, "导出导入失败" + rows.size() + "条");
        }
        sheets.failures("导入失败", FAILED, rows.iterator(), out);
    }

    private static final List<Column> FAILED = List.of(
            Column.text("no", "序号", 8),
            Column.text("row", "行号", 8),
            Column.text("name", "姓名", 14),
            Column.text("idNo", "身份证号", 22),
            Column.text("batchNo", "批次号", 18),
            Column.text("at", "导入时间", 22));

    private Map<String, String> cells(int number, Failure failure) {
        Map<String, String> cells = new HashMap<>();
        cells.put("no", Integer.toString(number));
        cells.put("row", Integer.toString(failure.rowNumber()));
        cells.put("name", failure.name());
        cells.put("idNo", masked(failure.idNo()));
        cells.put("batchNo", failure.batchNo());
        cells.put("at", ChinaDay.text(failure.importedAt()));
        return cells;
    }
}
