package org.anju.platform.audit;

import java.time.Clock;
import java.time.LocalDateTime;
import org.anju.api.audit.Audit;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.api.parameter.Parameters;
import org.anju.platform.PlatformParameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes audit lines away that are older than P:audit.retention_days; the chain stays whole. */
@Component(service = JobType.class)
public final class AuditRetention implements JobType {
    private final AuditChain chain;
    private final Parameters parameters;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public AuditRetention(
            @Reference AuditChain chain,
            @Reference Parameters parameters,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.chain = chain;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "platform.audit.retention";
    }

    @Override
    public String name() {
        return "清理到期审计日志";
    }

    @Override
    public String schedule() {
        return "daily 01:10";
    }

    @Override
    public void run(JobRun run) {
        LocalDateTime before = LocalDateTime.now(clock).minusDays(parameters.get(PlatformParameters.RETENTION));
        long gone = 0;
        int some = 1;
        while (some > 0 && !run.pausing()) {
            some = chain.forget(before);
            gone += some;
            run.progress(gone, 0, "");
        }
        if (gone > 0) {
            audit.record("audit.retention", "audit", "清理到期日志" + gone + "条");
        }
        run.result("清理" + gone + "条", null);
    }
}
