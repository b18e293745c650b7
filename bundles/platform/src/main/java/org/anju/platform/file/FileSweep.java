package org.anju.platform.file;

import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes away workbooks and packages of a week ago, and what uploads without an end left on disk. */
@Component(service = JobType.class)
public final class FileSweep implements JobType {
    private final DiskFiles files;

    @Activate
    public FileSweep(@Reference DiskFiles files) {
        this.files = files;
    }

    @Override
    public String id() {
        return "platform.files.sweep";
    }

    @Override
    public String name() {
        return "清理过期和未完成的文件";
    }

    /** After the jobs of the domains that discard files. */
    @Override
    public String schedule() {
        return "daily 01:40";
    }

    @Override
    public void run(JobRun run) {
        int swept = files.sweep();
        run.progress(swept, 0, "");
        run.result("清理" + swept + "个文件", null);
    }
}
