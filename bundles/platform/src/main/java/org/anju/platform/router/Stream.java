package org.anju.platform.router;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anju.api.problem.Problem;
import org.anju.platform.rest.Access;
import org.anju.platform.rest.StreamEvent;
import org.anju.platform.session.DatabaseSessions;
import org.anju.platform.session.RequestScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server-sent events to open pages: the menu changed, a message arrived, a job moved. Streams belong to the platform, and each to
 * one session: it ends with it, wherever that was ended (logout, disabling, reset, too long idle; ACC-T09).
 */
@Component(service = Stream.class)
public final class Stream {
    private static final Logger LOG = LoggerFactory.getLogger(Stream.class);
    private static final int MOST = 2_000;
    /** So that nobody takes them all. */
    private static final int MOST_OF_A_SESSION = 50;

    private static final int HEARTBEAT_SECONDS = 20;
    /** Sessions end on any node, so each node asks the database; a stream outlives its session by this at most. */
    private static final int SESSION_SECONDS = 2;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile DatabaseSessions sessions;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService sender =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-stream"));

    @Activate
    public Stream() {
        sender.scheduleWithFixedDelay(
                () -> sendAll(null, ": \n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        sender.scheduleWithFixedDelay(this::endOrphans, SESSION_SECONDS, SESSION_SECONDS, TimeUnit.SECONDS);
    }

    private record Listener(AsyncContext async, long userId, String session) {}

    void open(HttpServletRequest request, HttpServletResponse response) {
        RequestScope scope = RequestScope.current();
        Access.LOGIN.refuse(scope.caller());
        if (scope.sessionHash() == null) {
            throw new Problem(403, "FORBIDDEN", "事件流只供登录的页面使用，接口客户端请查询任务与消息");
        }
        if (listeners.size() >= MOST) {
            throw new Problem(503, "TOO_MANY", "系统繁忙，请稍后再试");
        }
        // Those that have gone are known at the next heartbeat.
        if (listeners.stream()
                        .filter(l -> l.session().equals(scope.sessionHash()))
                        .count()
                >= MOST_OF_A_SESSION) {
            throw Problem.tooMany(HEARTBEAT_SECONDS);
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(0);
        Listener listener = new Listener(async, scope.caller().userId(), scope.sessionHash());
        listeners.add(listener);
        // Who is told that it is open misses nothing from then on; one thread writes, so that no two frames mix.
        sender.execute(() -> send(listener, ": open\n\n"));
    }

    /** Tells every open page. */
    public void tellAll(StreamEvent event, long value) {
        sender.execute(() -> sendAll(null, event.frame(value)));
    }

    /** Tells the open pages of one user. */
    public void tell(long userId, StreamEvent event, long value) {
        sender.execute(() -> sendAll(userId, event.frame(value)));
    }

    private void sendAll(Long userId, String frame) {
        for (Listener listener : listeners) {
            if (userId == null || userId == listener.userId()) {
                send(listener, frame);
            }
        }
    }

    private void send(Listener listener, String frame) {
        try {
            listener.async().getResponse().getOutputStream().write(frame.getBytes(StandardCharsets.UTF_8));
            listener.async().getResponse().flushBuffer();
        } catch (IOException | RuntimeException e) {
            end(listener);
        }
    }

    private void endOrphans() {
        DatabaseSessions present = sessions;
        if (present == null || listeners.isEmpty()) {
            return;
        }
        try {
            Set<String> live = present.live();
            listeners.stream()
                    .filter(listener -> !live.contains(listener.session()))
                    .forEach(this::end);
        } catch (RuntimeException e) {
            LOG.debug("Sessions of open streams cannot be asked for now: {}", e.getMessage());
        }
    }

    private void end(Listener listener) {
        listeners.remove(listener);
        complete(listener);
    }

    private static void complete(Listener listener) {
        try {
            listener.async().complete();
        } catch (RuntimeException e) {
            // The container closed it already.
        }
    }

    @Deactivate
    void close() {
        sender.shutdownNow();
        listeners.forEach(Stream::complete);
    }
}
