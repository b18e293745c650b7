package org.anju.institution.takeover;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.code.Divisions;
import org.anju.api.event.Events;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.institution.InstitutionEvents;
import org.anju.api.job.JobRun;
import org.anju.api.job.Jobs;
import org.anju.api.job.RowProgress;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Reading;
import org.anju.api.sheet.SheetRows;
import org.anju.api.sheet.Sheets;
import org.anju.api.store.Store;
import org.anju.institution.FilingNumbers;
import org.anju.institution.model.TakeoverColumns;
import org.anju.institution.store.ExistingInstitution;
import org.anju.institution.store.TakeoverFailures;
import org.anju.institution.store.TakeoverTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 存量机构接管 (SYS-R14): template, dry run, import of institutions that were filed before this platform. */
@Component(service = TakeoverService.class)
public final class TakeoverService {
    static final String CHECK = "institution.takeover.check";
    static final String IMPORT = "institution.takeover";
    static final int MOST_ROWS = 50_000;

    private static final String TITLE = "存量机构";

    private final Store store;
    private final Sheets sheets;
    private final Files files;
    private final Jobs jobs;
    private final Callers callers;
    private final Divisions divisions;
    private final FilingNumbers numbers;
    private final TakeoverTable table;
    private final TakeoverFailures failures;
    private final Audit audit;
    private final Events events;

    @Activate
    public TakeoverService(
            @Reference(target = "(anju.domain=institution)") Store store,
            @Reference Sheets sheets,
            @Reference Files files,
            @Reference Jobs jobs,
            @Reference Callers callers,
            @Reference Divisions divisions,
            @Reference FilingNumbers numbers,
            @Reference TakeoverTable table,
            @Reference TakeoverFailures failures,
            @Reference Audit audit,
            @Reference Events events) {
        this.store = store;
        this.sheets = sheets;
        this.files = files;
        this.jobs = jobs;
        this.callers = callers;
        this.divisions = divisions;
        this.numbers = numbers;
        this.table = table;
        this.failures = failures;
        this.audit = audit;
        this.events = events;
    }

    /** 下载模板 */
    public void template(OutputStream out) {
        sheets.template(
                TITLE,
                TakeoverColumns.all(),
                List.of(
                        "带*的列必填，每行一家机构，最多" + MOST_ROWS + "行。",
                        "身份证号码、营业执照号码、电话请设为文本格式。",
                        "先“试导入”，改正后再“正式导入”；已备案的营业执照号码不会重复导入。"),
                out);
    }

    /** 校验: goes through the workbook and takes nothing over; the id of the job. */
    public long check(TakeoverOptions options) {
        return submit(CHECK, "存量机构试导入", options);
    }

    /** 导入; the id of the job. */
    public long takeOver(TakeoverOptions options) {
        return submit(IMPORT, "存量机构导入", options);
    }

    private long submit(String type, String title, TakeoverOptions options) {
        if (files.own(options.fileId(), FileKind.WORKBOOK).isEmpty()) {
            throw Problem.invalid("fileId", "导入文件不存在，请重新上传");
        }
        return jobs.submit(type, title, options.text());
    }

    /** Runs a job of either type. A dry run that was stopped begins anew; an import goes on where it stood. */
    void run(JobRun run, boolean dry) {
        TakeoverOptions options = TakeoverOptions.parse(run.input());
        RowProgress from = dry ? RowProgress.START : RowProgress.parse(run.cursor());
        if (from.row() == 0) {
            failures.forget(run.id());
        }
        TakeoverReader reader = new TakeoverReader(
                numbers.rules().lenient(options.lenientPhone(), options.lenientId()), divisions, callers.current());
        Import.Writing writing = dry ? institutions -> {} : institutions -> write(run.id(), institutions);
        Import work = new Import(store, failures, table, writing, reader, run, from);
        try (SheetRows rows = sheets.read(files.open(options.fileId()), Reading.of(TakeoverColumns.all(), MOST_ROWS))) {
            if (work.through(rows)) {
                finish(run, dry, work.progress());
            }
        }
    }

    private void write(long job, List<ExistingInstitution> institutions) {
        List<Long> ids = table.add(numbered(institutions), numbers::token);
        audit.record("institution.takeover", "takeover/" + job, "接管存量机构" + ids.size() + "家");
        events.publish(InstitutionEvents.TAKEN_OVER, "takeover/" + job, Map.of("institutionIds", ids));
    }

    private List<ExistingInstitution> numbered(List<ExistingInstitution> institutions) {
        Set<String> given = institutions.stream()
                .map(ExistingInstitution::filingNo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return institutions.stream()
                .map(one -> one.filingNo() == null
                        ? one.withFilingNo(numbers.next(one.facts().division(), given))
                        : one)
                .toList();
    }

    private void finish(JobRun run, boolean dry, RowProgress end) {
        if (end.done() == 0) {
            throw Problem.invalid("fileId", "文件中没有数据");
        }
        run.total(end.done());
        run.result(end.message(dry), end.failed() == 0 ? null : workbook(run.id(), dry));
        failures.forget(run.id());
    }

    /** The failures as a workbook that can be corrected and imported again. */
    private String workbook(long job, boolean dry) {
        List<Column> columns = TakeoverColumns.all();
        String name = dry ? "存量机构试导入结果.xlsx" : "存量机构导入失败.xlsx";
        return files.put(
                        name, FileKind.WORKBOOK, out -> sheets.failures(TITLE, columns, failures.of(job, columns), out))
                .id();
    }
}
