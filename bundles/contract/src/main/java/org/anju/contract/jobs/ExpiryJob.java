package org.anju.contract.jobs;

import java.util.List;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.contract.Endings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 租赁合同到期处理 (CON-T07): every day at 00:30. */
@Component(service = JobType.class)
public final class ExpiryJob implements JobType {
    private final Endings endings;

    @Activate
    public ExpiryJob(@Reference Endings endings) {
        this.endings = endings;
    }

    @Override
    public String id() {
        return "contract.expiry";
    }

    @Override
    public String name() {
        return "租赁合同到期处理";
    }

    @Override
    public String schedule() {
        return "daily 00:30";
    }

    @Override
    public void run(JobRun run) {
        long expired = 0;
        for (List<Long> some = endings.over(); !some.isEmpty(); some = endings.over()) {
            for (long id : some) {
                if (run.pausing()) {
                    return;
                }
                if (!endings.expire(id)) {
                    throw new IllegalStateException("lease " + id + " is over and its contract is not in effect");
                }
                run.progress(++expired, 0, Long.toString(id));
            }
        }
        run.result("到期" + expired + "份", null);
    }
}
