package org.anju.notify;

import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every minute: what waits in the outbox, what failed and is due again, what a crash left behind (SYS-R13). */
@Component
public final class OutboxJob implements JobType {
    private final Courier courier;

    @Activate
    public OutboxJob(@Reference Courier courier) {
        this.courier = courier;
    }

    @Override
    public String id() {
        return "notify.outbox";
    }

    @Override
    public String name() {
        return "短信发送";
    }

    @Override
    public String schedule() {
        return "minutely";
    }

    @Override
    public void run(JobRun run) {
        Courier.Result result = courier.sendDue();
        run.result("成功 " + result.sent() + " 条，失败 " + result.failed() + " 条", null);
    }
}
