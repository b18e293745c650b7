package org.anju.institution.takeover;

import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 存量机构校验: the dry run. */
@Component(service = JobType.class)
public final class CheckJob implements JobType {
    private final TakeoverService takeover;

    @Activate
    public CheckJob(@Reference TakeoverService takeover) {
        this.takeover = takeover;
    }

    @Override
    public String id() {
        return TakeoverService.CHECK;
    }

    @Override
    public String name() {
        return "存量机构试导入";
    }

    @Override
    public void run(JobRun run) {
        takeover.run(run, true);
    }
}
