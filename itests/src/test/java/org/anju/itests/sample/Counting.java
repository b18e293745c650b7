package org.anju.itests.sample;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts to what its input says, twenty milliseconds and one transaction for each item. */
@Component
public final class Counting implements JobType {
    static final String ID = "sample.count";

    private final SampleTables tables;
    private final String version;

    @Activate
    public Counting(BundleContext context, @Reference SampleTables tables) {
        this.tables = tables;
        this.version = context.getBundle().getVersion().toString();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "示例计数";
    }

    @Override
    public void run(JobRun run) {
        int items = Integer.parseInt(run.input());
        run.total(items);
        int from = run.cursor().isEmpty() ? 0 : Integer.parseInt(run.cursor());
        for (int item = from + 1; item <= items && !run.pausing(); item++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            count(run, item);
        }
        run.result("计数完成", null);
    }

    private void count(JobRun run, long item) {
        tables.write(() -> {
            tables.change("INSERT INTO smp_counted (job, item, version) VALUES (?, ?, ?)", run.id(), item, version);
            run.progress(item, 0, String.valueOf(item));
        });
    }
}
