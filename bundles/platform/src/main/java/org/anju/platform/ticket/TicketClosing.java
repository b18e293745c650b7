package org.anju.platform.ticket;

import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes solved tickets after seven days. */
@Component(service = JobType.class)
public final class TicketClosing implements JobType {
    private final Tickets tickets;

    @Activate
    public TicketClosing(@Reference Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public String id() {
        return "platform.tickets.close";
    }

    @Override
    public String name() {
        return "关闭已解决的问题单";
    }

    @Override
    public String schedule() {
        return "daily 00:30";
    }

    @Override
    public void run(JobRun run) {
        run.result("关闭" + tickets.closeOld() + "个问题单", null);
    }
}
