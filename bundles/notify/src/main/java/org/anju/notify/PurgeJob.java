package org.anju.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.notify.store.MessageQueries;
import org.anju.notify.store.NotifyStore;
import org.anju.notify.store.OutboxQueries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every night: read messages and finished SMS that were kept long enough; unread messages and waiting SMS stay. */
@Component
public final class PurgeJob implements JobType {
    /** Few enough for Derby not to lock the table. */
    private static final int BATCH = 200;

    private final NotifyStore store;
    private final MessageQueries messages;
    private final OutboxQueries outbox;
    private final Parameters parameters;
    private final Clock clock;

    @Activate
    public PurgeJob(
            @Reference NotifyStore store,
            @Reference MessageQueries messages,
            @Reference OutboxQueries outbox,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.store = store;
        this.messages = messages;
        this.outbox = outbox;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "notify.purge";
    }

    @Override
    public String name() {
        return "清理过期消息";
    }

    @Override
    public String schedule() {
        return "daily 01:00";
    }

    @Override
    public void run(JobRun run) {
        Instant oldMessage = before(NotifyParameters.MESSAGE_DAYS);
        Instant oldSms = before(NotifyParameters.OUTBOX_DAYS);
        int removed = repeat(run, () -> messages.purge(oldMessage, BATCH));
        removed += repeat(run, () -> outbox.purge(oldSms, BATCH));
        run.result("清理 " + removed + " 条", null);
    }

    private Instant before(Parameter<Integer> days) {
        return clock.instant().minus(Duration.ofDays(parameters.get(days)));
    }

    private int repeat(JobRun run, Supplier<Integer> batch) {
        int total = 0;
        int last = BATCH;
        while (last == BATCH && !run.pausing()) {
            last = store.write(batch);
            total += last;
        }
        return total;
    }
}
