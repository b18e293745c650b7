package org.anju.listing.jobs;

import java.util.List;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.listing.Expiry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 房源核验码到期处理 (LST-T08, SYS-R13): every day at 00:10. */
@Component(service = JobType.class)
public final class ExpiryJob implements JobType {
    private final Expiry expiry;

    @Activate
    public ExpiryJob(@Reference Expiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String id() {
        return "listing.expiry";
    }

    @Override
    public String name() {
        return "房源核验码到期处理";
    }

    @Override
    public String schedule() {
        return "daily 00:10";
    }

    @Override
    public void run(JobRun run) {
        expiry.forgetAttempts();
        long done = 0;
        List<Long> due = expiry.due();
        while (!due.isEmpty()) {
            for (long id : due) {
                if (run.pausing()) {
                    return;
                }
                done += expiry.handle(id) ? 1 : 0;
                run.progress(done, 0, "");
            }
            due = expiry.due();
        }
        run.result("到期" + done + "个", null);
    }
}
