package org.anju.listing.register;

import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 房屋产权库导入. */
@Component(service = JobType.class)
public final class ImportJob implements JobType {
    private final PropertyImport imports;

    @Activate
    public ImportJob(@Reference PropertyImport imports) {
        this.imports = imports;
    }

    @Override
    public String id() {
        return PropertyImport.IMPORT;
    }

    @Override
    public String name() {
        return "房屋产权库导入";
    }

    @Override
    public void run(JobRun run) {
        imports.run(run, false);
    }
}
