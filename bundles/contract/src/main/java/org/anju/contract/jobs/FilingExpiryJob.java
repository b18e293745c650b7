package org.anju.contract.jobs;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.contract.filing.FilingEndings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 合同备案到期处理 (CON-T27), and the word that one is over soon (NTF-08): every day at 00:35, after the contracts. */
@Component(service = JobType.class)
public final class FilingExpiryJob implements JobType {
    private final FilingEndings endings;

    @Activate
    public FilingExpiryJob(@Reference FilingEndings endings) {
        this.endings = endings;
    }

    @Override
    public String id() {
        return "contract.filing.expiry";
    }

    @Override
    public String name() {
        return "合同备案到期处理";
    }

    @Override
    public String schedule() {
        return "daily 00:35";
    }

    @Override
    public void run(JobRun run) {
        long expired = each(run, endings::over, endings::expire, 0);
        long reminded = each(run, endings::soonOver, endings::remind, expired) - expired;
        if (!run.pausing()) {
            run.result("到期" + expired + "件，提醒" + reminded + "件", null);
        }
    }

    /** Does all that is to be done, some at a time; returns how many were done in all. */
    private static long each(JobRun run, Supplier<List<Long>> next, LongConsumer work, long before) {
        long done = before;
        for (List<Long> some = next.get(); !some.isEmpty(); some = next.get()) {
            for (long id : some) {
                if (run.pausing()) {
                    return done;
                }
                work.accept(id);
                run.progress(++done, 0, Long.toString(id));
            }
        }
        return done;
    }
}
