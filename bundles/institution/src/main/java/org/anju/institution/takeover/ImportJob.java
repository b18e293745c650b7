package org.anju.institution.takeover;

import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 存量机构导入. */
@Component(service = JobType.class)
public final class ImportJob implements JobType {
    private final TakeoverService takeover;

    @Activate
    public ImportJob(@Reference TakeoverService takeover) {
        this.takeover = takeover;
    }

    @Override
    public String id() {
        return TakeoverService.IMPORT;
    }

    @Override
    public String name() {
        return "存量机构导入";
    }

    @Override
    public void run(JobRun run) {
        takeover.run(run, false);
    }
}
