package org.anju.institution.jobs;

import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.institution.Expiry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 备案到期处理 (INS-T10, SYS-R13): every day at 00:10 what is over expires, and whose end is near is reminded. */
@Component(service = JobType.class)
public final class ExpiryJob implements JobType {
    private final Expiry expiry;

    @Activate
    public ExpiryJob(@Reference Expiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String id() {
        return "institution.expiry";
    }

    @Override
    public String name() {
        return "机构备案到期处理";
    }

    @Override
    public String schedule() {
        return "daily 00:10";
    }

    @Override
    public void run(JobRun run) {
        var due = expiry.due();
        run.total(due.size());
        long done = 0;
        long expired = 0;
        for (long id : due) {
            if (run.pausing()) {
                return;
            }
            expired += expiry.handle(id) ? 1 : 0;
            run.progress(++done, 0, Long.toString(id));
        }
        run.result("到期" + expired + "家，检查" + done + "家", null);
    }
}
