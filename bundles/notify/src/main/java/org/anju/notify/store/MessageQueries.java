package org.anju.notify.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.api.store.Times;
import org.anju.api.store.Totals;
import org.anju.api.store.Where;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** In-app messages; run inside a unit of {@link NotifyStore}. */
@Component(service = MessageQueries.class)
public final class MessageQueries {
    private static final int COUNTED = 1000;

    private final NotifyStore store;
    private final Totals totals = new Totals(Clock.systemUTC());

    @Activate
    public MessageQueries(@Reference NotifyStore store) {
        this.store = store;
    }

    public void add(MessageRow message) {
        store.em().persist(message);
    }

    /** Whether an event has become messages already. */
    public boolean known(long eventPosition) {
        return !store.em()
                .createQuery("SELECT r.id FROM MessageRow r WHERE r.eventPosition = :position", Long.class)
                .setParameter("position", eventPosition)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** A user's messages, newest first. */
    public Items<MessageRow> page(long user, boolean unreadOnly, PageQuery page) {
        return new Where("MessageRow")
                .and("r.userId = :user", "user", user)
                .and("r.seen = :seen", "seen", unreadOnly ? false : null)
                .page(store.em(), MessageRow.class, page, totals);
    }

    /** Unread messages of a user, counted up to 1,000. */
    public int unread(long user) {
        return store.em()
                .createQuery("SELECT r.id FROM MessageRow r WHERE r.userId = :user AND r.seen = false", Long.class)
                .setParameter("user", user)
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
    }

    /** Which of the messages are the user's own. */
    public Set<Long> own(long user, Collection<Long> ids) {
        List<Long> own = store.em()
                .createQuery("SELECT r.id FROM MessageRow r WHERE r.userId = :user AND r.id IN :ids", Long.class)
                .setParameter("user", user)
                .setParameter("ids", ids)
                .getResultList();
        return Set.copyOf(own);
    }

    /** UNREAD → READ */
    public void read(long user, Collection<Long> ids, Instant at) {
        store.em()
                .createQuery("UPDATE MessageRow r SET r.seen = true, r.seenAt = :at"
                        + " WHERE r.userId = :user AND r.seen = false AND r.id IN :ids")
                .setParameter("at", Times.column(at))
                .setParameter("user", user)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** What was asked about the same page is done, whoever of those asked has done it. */
    public void settle(String link, Collection<String> asking, Instant at) {
        store.em()
                .createQuery("UPDATE MessageRow r SET r.settled = true, r.seen = true, r.seenAt = :at"
                        + " WHERE r.link = :link AND r.settled = false AND r.template IN :asking")
                .setParameter("at", Times.column(at))
                .setParameter("link", link)
                .setParameter("asking", asking)
                .executeUpdate();
    }

    /** 全部已读 */
    public void readAll(long user, Instant at) {
        store.em()
                .createQuery(
                        "UPDATE MessageRow r SET r.seen = true, r.seenAt = :at WHERE r.userId = :user AND r.seen = false")
                .setParameter("at", Times.column(at))
                .setParameter("user", user)
                .executeUpdate();
    }

    /** Removes up to {@code most} messages that were read and are older. */
    public int purge(Instant before, int most) {
        List<Long> old = store.em()
                .createQuery("SELECT r.id FROM MessageRow r WHERE r.createdAt < :before AND r.seen = true", Long.class)
                .setParameter("before", Times.column(before))
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : store.em()
                        .createQuery("DELETE FROM MessageRow r WHERE r.id IN :ids")
                        .setParameter("ids", old)
                        .executeUpdate();
    }
}
