package org.anju.practitioner.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.practitioner.Settings;
import org.anju.practitioner.store.FailureTable;
import org.anju.practitioner.store.ImportRow;
import org.anju.practitioner.store.ImportRows;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes failed rows after P:practitioner.import.failed_days (PRA-R12), and the files of imports that were stopped. */
@Component(service = JobType.class)
public final class FailurePurge implements JobType {
    private static final Duration STOPPED = Duration.ofDays(7);
    private static final int AT_ONCE = 100;

    private final FailureTable failures;
    private final ImportRows imports;
    private final PractitionerStore store;
    private final IntakeWork work;
    private final Settings settings;
    private final Clock clock;

    @Activate
    public FailurePurge(
            @Reference FailureTable failures,
            @Reference ImportRows imports,
            @Reference PractitionerStore store,
            @Reference IntakeWork work,
            @Reference Settings settings,
            @Reference Clock clock) {
        this.failures = failures;
        this.imports = imports;
        this.store = store;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "practitioner.import.purge";
    }

    @Override
    public String name() {
        return "清理过期的导入失败记录";
    }

    @Override
    public String schedule() {
        return "daily 01:20";
    }

    @Override
    public void run(JobRun run) {
        Instant now = clock.instant();
        int deleted = failures.purge(now.minus(Duration.ofDays(settings.get(Settings.IMPORT_FAILED_DAYS))));
        store.write(() -> imports.leftBefore(now.minus(STOPPED), AT_ONCE).forEach(this::forget));
        run.progress(deleted, 0, "");
        run.result("清理" + deleted + "条", null);
    }

    private void forget(ImportRow row) {
        work.discard(row.workbook());
        work.discard(row.photos());
        row.files(null, row.fileName(), null);
    }
}
