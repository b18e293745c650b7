package org.anju.practitioner.jobs;

import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.practitioner.Batches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 批量办理 over all cases that a filter finds (§2.5). */
@Component(service = JobType.class)
public final class BatchJob implements JobType {
    private final Batches batches;

    @Activate
    public BatchJob(@Reference Batches batches) {
        this.batches = batches;
    }

    @Override
    public String id() {
        return Batches.JOB;
    }

    @Override
    public String name() {
        return "从业人员案件批量办理";
    }

    @Override
    public void run(JobRun run) {
        batches.run(run);
    }
}
