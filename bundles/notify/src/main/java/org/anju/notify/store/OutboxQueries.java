package org.anju.notify.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.api.store.Times;
import org.anju.api.store.Totals;
import org.anju.api.store.Where;
import org.anju.notify.model.OutboxStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outbox; runs inside a unit of {@link NotifyStore}. */
@Component(service = OutboxQueries.class)
public final class OutboxQueries {
    private final NotifyStore store;
    private final Totals totals = new Totals(Clock.systemUTC());

    @Activate
    public OutboxQueries(@Reference NotifyStore store) {
        this.store = store;
    }

    public void add(OutboxRow item) {
        store.em().persist(item);
    }

    public Optional<OutboxRow> find(long id) {
        return Optional.ofNullable(store.em().find(OutboxRow.class, id));
    }

    /** Whether an event has become an SMS already. */
    public boolean known(long eventPosition) {
        return !store.em()
                .createQuery("SELECT r.id FROM OutboxRow r WHERE r.eventPosition = :position", Long.class)
                .setParameter("position", eventPosition)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Newest first; null means any. */
    public Items<OutboxRow> page(OutboxStatus status, String template, PageQuery page) {
        return new Where("OutboxRow")
                .and("r.status = :status", "status", status)
                .and("r.template = :template", "template", template)
                .page(store.em(), OutboxRow.class, page, totals);
    }

    /** Ids of what is to be sent now, the longest waiting first. */
    public List<Long> due(Instant now, int most) {
        return store.em()
                .createQuery(
                        "SELECT r.id FROM OutboxRow r WHERE r.status = :pending AND r.dueAt <= :now ORDER BY r.dueAt, r.id",
                        Long.class)
                .setParameter("pending", OutboxStatus.PENDING)
                .setParameter("now", Times.column(now))
                .setMaxResults(most)
                .getResultList();
    }

    /** How many messages went to a number since then, those on their way included. */
    public int sentSince(String mobileHash, Instant since, boolean codesOnly, OutboxRow except) {
        return store.em()
                .createQuery(
                        "SELECT r.id FROM OutboxRow r WHERE r.mobileHash = :mobile AND r.id <> :except"
                                + " AND (r.status = :sent AND r.sentAt >= :since OR r.status = :pending AND r.tries > 0)"
                                + (codesOnly ? " AND r.code = true" : ""),
                        Long.class)
                .setParameter("mobile", mobileHash)
                .setParameter("except", except.id())
                .setParameter("sent", OutboxStatus.SENT)
                .setParameter("pending", OutboxStatus.PENDING)
                .setParameter("since", Times.column(since))
                .getResultList()
                .size();
    }

    public List<Long> failed(int most) {
        return store.em()
                .createQuery("SELECT r.id FROM OutboxRow r WHERE r.status = :failed ORDER BY r.id DESC", Long.class)
                .setParameter("failed", OutboxStatus.FAILED)
                .setMaxResults(most)
                .getResultList();
    }

    /** Removes up to {@code most} items that were sent or given up and are older. */
    public int purge(Instant before, int most) {
        List<Long> old = store.em()
                .createQuery(
                        "SELECT r.id FROM OutboxRow r WHERE r.createdAt < :before AND r.status <> :pending", Long.class)
                .setParameter("before", Times.column(before))
                .setParameter("pending", OutboxStatus.PENDING)
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : store.em()
                        .createQuery("DELETE FROM OutboxRow r WHERE r.id IN :ids")
                        .setParameter("ids", old)
                        .executeUpdate();
    }
}
