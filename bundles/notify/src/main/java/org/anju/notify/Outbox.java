package org.anju.notify;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anju.api.audit.Audit;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.api.secret.Secrets;
import org.anju.api.value.Masking;
import org.anju.notify.model.OutboxStatus;
import org.anju.notify.store.NotifyStore;
import org.anju.notify.store.OutboxQueries;
import org.anju.notify.store.OutboxRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outbox as operators see it (短信发送记录): numbers and secrets masked; what was only simulated can be read in full, which is audited. */
@Component(service = Outbox.class)
public final class Outbox {
    private static final int RETRIED_AT_ONCE = 1000;

    private final NotifyStore store;
    private final OutboxQueries rows;
    private final Courier courier;
    private final Secrets secrets;
    private final Audit audit;
    private final Parameters parameters;
    private final Clock clock;

    @Activate
    public Outbox(
            @Reference NotifyStore store,
            @Reference OutboxQueries rows,
            @Reference Courier courier,
            @Reference Secrets secrets,
            @Reference Audit audit,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.store = store;
        this.rows = rows;
        this.courier = courier;
        this.secrets = secrets;
        this.audit = audit;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * An item of the outbox.
     *
     * @param mobile masked in lists
     * @param text secrets masked unless {@code open}
     * @param open whether number and text are shown in full
     */
    public record Item(
            long id,
            String template,
            String title,
            String mobile,
            String text,
            boolean open,
            OutboxStatus status,
            int tries,
            String gateway,
            String reference,
            String failure,
            Instant createdAt,
            Instant sentAt) {

        /** Whether the simulator took it, so that nothing went out. */
        public boolean simulated() {
            return status == OutboxStatus.SENT && SimulatedSms.NAME.equals(gateway);
        }

        /** Where it stands, in words. */
        public String statusLabel() {
            return simulated() ? "已交模拟通道" : status.label();
        }
    }

    public Items<Item> page(OutboxStatus status, String template, PageQuery page) {
        return store.list(() -> rows.page(status, template, page).map(row -> item(row, false)));
    }

    /** One item; in full where it reached nobody but the simulator. */
    public Item detail(long id) {
        return store.write(() -> {
            OutboxRow row = rows.find(id).orElseThrow(Problem::notFound);
            boolean open = courier.simulated() && !row.textSealed().equals(row.maskedSealed());
            if (open) {
                audit.record("notify.outbox.view", "outbox/" + id, "查看模拟短信全文");
            }
            return item(row, open);
        });
    }

    private Item item(OutboxRow row, boolean open) {
        String mobile = secrets.decrypt(row.mobileSealed());
        return new Item(
                row.id(),
                row.template(),
                row.title(),
                open ? mobile : Masking.of(parameters).mobile(mobile),
                secrets.decrypt(open ? row.textSealed() : row.maskedSealed()),
                open,
                row.status(),
                row.tries(),
                row.gateway(),
                row.reference(),
                row.failure(),
                row.createdAt(),
                row.sentAt());
    }

    /** FAILED → PENDING; anything else is 409. */
    public Item resend(long id) {
        Item item = store.write(() -> {
            OutboxRow row = rows.find(id).orElseThrow(Problem::notFound);
            if (row.status() != OutboxStatus.FAILED) {
                throw Problem.wrongState();
            }
            row.again(clock.instant());
            audit.record("notify.outbox.resend", "outbox/" + id, "重新发送短信");
            return item(row, false);
        });
        courier.hurry();
        return item;
    }

    /** The failed items once more, at most 1,000 at a time; returns how many. */
    public int retryFailed() {
        int count = store.write(() -> {
            List<Long> failed = rows.failed(RETRIED_AT_ONCE);
            failed.forEach(id -> rows.find(id).ifPresent(row -> row.again(clock.instant())));
            audit.record("notify.outbox.resend", "outbox", "重新发送失败短信" + failed.size() + "条");
            return failed.size();
        });
        courier.hurry();
        return count;
    }
}
