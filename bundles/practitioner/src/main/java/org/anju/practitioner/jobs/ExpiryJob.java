package org.anju.practitioner.jobs;

import java.util.List;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.practitioner.Expiry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 信息卡到期处理 (PRA-T24, SYS-R13): every day at 00:20. */
@Component(service = JobType.class)
public final class ExpiryJob implements JobType {
    private final Expiry expiry;

    @Activate
    public ExpiryJob(@Reference Expiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String id() {
        return "practitioner.expiry";
    }

    @Override
    public String name() {
        return "从业人员信息卡到期处理";
    }

    @Override
    public String schedule() {
        return "daily 00:20";
    }

    @Override
    public void run(JobRun run) {
        List<Long> due = expiry.due();
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
        run.result("到期" + expired + "张", null);
    }
}
