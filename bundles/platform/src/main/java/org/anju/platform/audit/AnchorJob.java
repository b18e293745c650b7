package org.anju.platform.audit;

import java.io.IOException;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the head of the audit chain down outside, every hour. */
@Component(service = JobType.class)
public final class AnchorJob implements JobType {
    private final AuditAnchor anchor;

    @Activate
    public AnchorJob(@Reference AuditAnchor anchor) {
        this.anchor = anchor;
    }

    @Override
    public String id() {
        return "platform.audit.anchor";
    }

    @Override
    public String name() {
        return "审计日志链头存证";
    }

    @Override
    public String schedule() {
        return "hourly";
    }

    @Override
    public void run(JobRun run) throws IOException {
        anchor.drop();
    }
}
