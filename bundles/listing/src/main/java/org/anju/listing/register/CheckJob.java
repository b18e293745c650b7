package org.anju.listing.register;

import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 房屋产权库试导入: the dry run. */
@Component(service = JobType.class)
public final class CheckJob implements JobType {
    private final PropertyImport imports;

    @Activate
    public CheckJob(@Reference PropertyImport imports) {
        this.imports = imports;
    }

    @Override
    public String id() {
        return PropertyImport.CHECK;
    }

    @Override
    public String name() {
        return "房屋产权库试导入";
    }

    @Override
    public void run(JobRun run) {
        imports.run(run, true);
    }
}
