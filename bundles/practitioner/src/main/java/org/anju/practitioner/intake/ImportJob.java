package org.anju.practitioner.intake;

import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 从业人员批量新增 (PRA-R07). */
@Component(service = JobType.class)
public final class ImportJob implements JobType {
    private final IntakeWork work;

    @Activate
    public ImportJob(@Reference IntakeWork work) {
        this.work = work;
    }

    @Override
    public String id() {
        return IntakeService.IMPORT;
    }

    @Override
    public String name() {
        return "从业人员批量新增";
    }

    @Override
    public void run(JobRun run) {
        work.run(run);
    }
}
