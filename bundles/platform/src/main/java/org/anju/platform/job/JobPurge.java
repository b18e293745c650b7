package org.anju.platform.job;

import java.time.Clock;
import java.time.Duration;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets jobs that ended 90 days ago. */
@Component(service = JobType.class)
public final class JobPurge implements JobType {
    private static final Duration KEPT = Duration.ofDays(90);

    private final JobStore store;
    private final Clock clock;

    @Activate
    public JobPurge(@Reference JobStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "platform.jobs.purge";
    }

    @Override
    public String name() {
        return "清理历史任务";
    }

    @Override
    public String schedule() {
        return "daily 01:20";
    }

    @Override
    public void run(JobRun run) {
        run.result("清理" + store.purge(clock.instant().minus(KEPT)) + "个任务", null);
    }
}
