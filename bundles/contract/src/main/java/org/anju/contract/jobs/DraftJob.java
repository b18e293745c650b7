package org.anju.contract.jobs;

import java.util.List;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.contract.Endings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 待签约合同超期取消 (CON-T08): every day at 00:40. */
@Component(service = JobType.class)
public final class DraftJob implements JobType {
    private final Endings endings;

    @Activate
    public DraftJob(@Reference Endings endings) {
        this.endings = endings;
    }

    @Override
    public String id() {
        return "contract.drafts";
    }

    @Override
    public String name() {
        return "待签约合同超期取消";
    }

    @Override
    public String schedule() {
        return "daily 00:40";
    }

    @Override
    public void run(JobRun run) {
        List<Long> idle = endings.idle();
        run.total(idle.size());
        long done = 0;
        long cancelled = 0;
        for (long id : idle) {
            if (run.pausing()) {
                return;
            }
            cancelled += endings.lapse(id) ? 1 : 0;
            run.progress(++done, 0, Long.toString(id));
        }
        run.result("取消" + cancelled + "份", null);
    }
}
