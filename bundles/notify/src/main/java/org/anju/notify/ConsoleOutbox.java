package org.anju.notify;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.rest.PageQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outbox at the console (§16.3); each call is audited, as his who made it. */
@Component(service = ConsoleOutbox.class)
public final class ConsoleOutbox {
    private static final PageQuery SHOWN = new PageQuery(1, 50);

    private final Outbox outbox;
    private final Callers callers;
    private final Audit audit;

    @Activate
    public ConsoleOutbox(@Reference Outbox outbox, @Reference Callers callers, @Reference Audit audit) {
        this.outbox = outbox;
        this.callers = callers;
        this.audit = audit;
    }

    /** The newest 50, numbers and secrets masked. */
    public List<Outbox.Item> newest(String operator) {
        return as(operator, () -> {
            audit.record("notify.console.outbox", "outbox", "控制台查看短信发送记录");
            return outbox.page(null, null, SHOWN).items();
        });
    }

    /** One item, in full where it reached only the simulator. */
    public Outbox.Item detail(String operator, long id) {
        return as(operator, () -> outbox.detail(id));
    }

    /** The failed items once more, at most 1,000 at a time; returns how many. */
    public int retryFailed(String operator) {
        return as(operator, outbox::retryFailed);
    }

    private <T> T as(String operator, Supplier<T> work) {
        return callers.as(Caller.operator(operator, Set.of(NotifyDomain.MANAGE)), work);
    }
}
