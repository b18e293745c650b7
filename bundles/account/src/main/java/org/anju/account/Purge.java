package org.anju.account;

import java.time.Clock;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CodeQueries;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes captchas and codes that are over (SYS-R13). */
@Component
public final class Purge implements JobType {
    private final AccountStore store;
    private final CodeQueries codes;
    private final Clock clock;

    @Activate
    public Purge(@Reference AccountStore store, @Reference CodeQueries codes, @Reference Clock clock) {
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "account.purge";
    }

    @Override
    public String name() {
        return "清理过期验证码";
    }

    @Override
    public String schedule() {
        return "hourly";
    }

    @Override
    public void run(JobRun run) {
        int removed = store.write(() -> codes.purge(clock.instant()));
        run.result("清理 " + removed + " 条", null);
    }
}
