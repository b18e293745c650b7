package org.anju.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.anju.api.notify.SmsGateway;
import org.anju.api.notify.SmsGateway.SmsFailed;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.api.store.ChinaDay;
import org.anju.notify.model.OutboxStatus;
import org.anju.notify.store.NotifyStore;
import org.anju.notify.store.OutboxQueries;
import org.anju.notify.store.OutboxRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, three tries each. An item is claimed in a transaction of its own, sent outside of any, and its end
 * written in another: a slow gateway holds no lock, two nodes do not send the same item, and after a crash it is sent again later.
 */
@Component(service = Courier.class)
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int TRIES = 3;
    private static final int BATCH = 50;
    private static final Duration GATEWAY_LIMIT = Duration.ofSeconds(40);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final NotifyStore store;
    private final OutboxQueries outbox;
    private final Secrets secrets;
    private final Parameters parameters;
    private final Clock clock;
    private final ReentrantLock sending = new ReentrantLock();
    private final AtomicBoolean hurrying = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "anju-sms");
        thread.setDaemon(true);
        return thread;
    });

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile SmsGateway gateway;

    @Activate
    public Courier(
            @Reference NotifyStore store,
            @Reference OutboxQueries outbox,
            @Reference Secrets secrets,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.secrets = secrets;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Deactivate
    void stop() {
        threads.shutdownNow();
    }

    /** Whether texts go nowhere but into the outbox. */
    boolean simulated() {
        return gateway.simulated();
    }

    /** Sends soon, without making the caller wait: a code is of use for minutes only. */
    void hurry() {
        if (hurrying.compareAndSet(false, true)) {
            try {
                threads.execute(this::sendNow);
            } catch (RejectedExecutionException e) {
                hurrying.set(false);
            }
        }
    }

    private void sendNow() {
        hurrying.set(false);
        try {
            sendDue();
        } catch (RuntimeException e) {
            LOG.warn("The outbox waits for the minutely job: {}", e.getMessage());
        }
    }

    /** Sends all that is due; does nothing while this node is at it already. Returns how many went out and how many did not. */
    Result sendDue() {
        Result result = new Result(0, 0);
        if (!sending.tryLock()) {
            return result;
        }
        try {
            for (List<Long> due = due(); !due.isEmpty() && !threads.isShutdown(); due = due()) {
                for (long id : due) {
                    result = result.and(send(id));
                }
            }
            return result;
        } finally {
            sending.unlock();
        }
    }

    /** How many were sent and how many not. */
    record Result(int sent, int failed) {
        Result and(boolean ok) {
            return ok ? new Result(sent + 1, failed) : new Result(sent, failed + 1);
        }
    }

    private List<Long> due() {
        return store.read(() -> outbox.due(clock.instant(), BATCH));
    }

    private boolean send(long id) {
        SmsGateway way = gateway;
        try {
            Letter letter = store.write(() -> claim(id));
            if (letter == null) {
                return false;
            }
            return hand(way, letter);
        } catch (Problem p) {
            if (p.status() != 409) {
                throw p;
            }
            // another node was quicker
            LOG.debug("Outbox item {} left alone: {}", id, p.getMessage());
            return false;
        }
    }

    private record Letter(long id, String mobile, String text) {}

    /** Null when it must not be sent (any more): then its end is written already. */
    private Letter claim(long id) {
        Instant now = clock.instant();
        OutboxRow row = outbox.find(id).orElse(null);
        if (row == null || row.status() != OutboxStatus.PENDING || row.dueAt().isAfter(now)) {
            return null;
        }
        String objection = objection(row, now);
        if (objection != null) {
            row.failed(objection);
            return null;
        }
        row.claim(now.plus(CLAIM));
        try {
            return new Letter(id, secrets.decrypt(row.mobileSealed()), secrets.decrypt(row.textSealed()));
        } catch (IllegalStateException e) {
            row.failed("内容无法解密，请检查密钥文件");
            return null;
        }
    }

    /** The rates of §13; null when it may go. */
    private String objection(OutboxRow row, Instant now) {
        if (row.expiresAt() != null && row.expiresAt().isBefore(now)) {
            return "验证码已过期，未发送";
        }
        int interval = parameters.get(NotifyParameters.CODE_INTERVAL);
        if (row.isCode() && outbox.sentSince(row.mobileHash(), now.minusSeconds(interval), true, row) > 0) {
            return "同一手机号" + interval + "秒内只发送一次验证码";
        }
        int most = parameters.get(NotifyParameters.PER_DAY);
        Instant today = ChinaDay.begin(ChinaDay.of(now));
        return outbox.sentSince(row.mobileHash(), today, false, row) >= most ? "超过每个手机号每日" + most + "条的上限" : null;
    }

    private boolean hand(SmsGateway way, Letter letter) {
        try {
            String reference = within(way, letter);
            store.write(() -> outbox.find(letter.id)
                    .ifPresent(row -> row.sent(clock.instant(), way.name(), reference, way.simulated())));
            return true;
        } catch (SmsFailed e) {
            store.write(() -> outbox.find(letter.id).ifPresent(row -> notAccepted(row, e.getMessage())));
            return false;
        }
    }

    private void notAccepted(OutboxRow row, String reason) {
        if (row.tries() >= TRIES) {
            row.failed(reason);
        } else {
            row.later(reason, clock.instant().plus(PAUSE));
        }
    }

    /** The gateway is somebody else's code: it gets a time limit, and whatever it throws is a failure. */
    private String within(SmsGateway way, Letter letter) throws SmsFailed {
        Future<String> answer = threads.submit(() -> way.send(String.valueOf(letter.id), letter.mobile, letter.text));
        try {
            return answer.get(GATEWAY_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SmsFailed("短信通道超时");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SmsFailed failed ? failed : new SmsFailed("短信通道异常");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SmsFailed("短信通道中断");
        }
    }
}
