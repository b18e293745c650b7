package org.anju.notify;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.anju.api.access.Callers;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.notify.store.MessageQueries;
import org.anju.notify.store.MessageRow;
import org.anju.notify.store.NotifyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The caller's own in-app messages (站内消息). */
@Component(service = Inbox.class)
public final class Inbox {
    private static final int MOST = 200;

    private final NotifyStore store;
    private final MessageQueries messages;
    private final Callers callers;
    private final Clock clock;

    @Activate
    public Inbox(
            @Reference NotifyStore store,
            @Reference MessageQueries messages,
            @Reference Callers callers,
            @Reference Clock clock) {
        this.store = store;
        this.messages = messages;
        this.callers = callers;
        this.clock = clock;
    }

    public Items<MessageRow> page(boolean unreadOnly, PageQuery page) {
        return store.list(() -> messages.page(user(), unreadOnly, page));
    }

    public int unread() {
        return store.list(() -> messages.unread(user()));
    }

    /** Marks messages as read; one of another user is 404 and nothing is marked. */
    public void read(List<Long> ids) {
        if (ids == null || ids.isEmpty()) {
            throw Problem.invalid("ids", "请至少选择一条记录");
        }
        if (ids.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid("ids", "消息格式不正确");
        }
        if (ids.size() > MOST) {
            throw Problem.invalid("ids", "一次最多处理" + MOST + "条记录");
        }
        store.write(() -> {
            if (!messages.own(user(), ids).containsAll(ids)) {
                throw Problem.notFound();
            }
            messages.read(user(), ids, clock.instant());
        });
    }

    /** 全部已读 */
    public void readAll() {
        store.write(() -> messages.readAll(user(), clock.instant()));
    }

    private long user() {
        return callers.current().userId();
    }
}
