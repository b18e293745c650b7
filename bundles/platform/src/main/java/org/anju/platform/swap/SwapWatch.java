package org.anju.platform.swap;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.platform.domain.DomainBundles;
import org.anju.platform.domain.DomainFaults;
import org.anju.platform.domain.Readiness;
import org.anju.platform.router.Routes;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.bundle.EventHook;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.ListenerHook;
import org.osgi.framework.startlevel.BundleStartLevel;
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
 * Works the gates as the framework changes bundles, by whatever command: {@code bundle:update}, {@code feature:install --upgrade},
 * {@code bundle:stop}, or ours.
 *
 * <p>A bundle hook runs before every listener. At STOPPING nothing of the bundle has been taken down yet: SCR still holds its
 * components, the JAX-RS whiteboard its endpoint, the platform its store. There the gate is held and emptied, on the thread that stops
 * the bundle, and only then may the others see the event.
 *
 * <p>An update and a stop look alike at STOPPING but for one thing: who stops for good first takes away the bundle's autostart
 * setting. So a bundle that would still start is expected back and the gate is <em>held</em>; another is <em>closed</em>.
 */
@Component(
        service = {EventHook.class, EventListenerHook.class, SwapWatch.class},
        immediate = true)
public final class SwapWatch implements EventHook, EventListenerHook {
    /** How long those inside may take to leave, before the change goes on without them. */
    public static final Parameter<Integer> DRAIN = Parameter.number(
                    "swap.drain_seconds", 5, 1, 60, "功能模块更新、停用时最多等待在办请求结束的秒数")
            .guarded();

    private static final Logger LOG = LoggerFactory.getLogger(SwapWatch.class);
    private static final int LOOK_MILLIS = 50;
    /** A bundle that went down to be changed is up again before that; a feature upgrade uninstalls and installs in between. */
    private static final long DOWN_MILLIS = 3_000;

    private final BundleContext context;
    private final Gates gates;
    private final Readiness readiness;
    private final DomainFaults faults;
    /** Since when a domain's bundle is down, in nanoseconds. */
    private final Map<String, Long> down = new ConcurrentHashMap<>();

    private final Map<String, Bundle> bundles = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-gates"));

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Parameters parameters;

    @Activate
    public SwapWatch(
            BundleContext context,
            @Reference Gates gates,
            @Reference Readiness readiness,
            @Reference DomainFaults faults) {
        this.context = context;
        this.gates = gates;
        this.readiness = readiness;
        this.faults = faults;
        for (Bundle bundle : context.getBundles()) {
            String domain = DomainBundles.idOf(bundle);
            if (domain != null) {
                bundles.put(domain, bundle);
                gates.install(domain);
            }
        }
        timer.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        timer.shutdownNow();
    }

    @Override
    public void event(BundleEvent event, Collection<BundleContext> receivers) {
        String domain = DomainBundles.idOf(event.getBundle());
        if (domain != null) {
            changed(domain, event.getBundle(), event.getType());
        }
    }

    private void changed(String domain, Bundle bundle, int type) {
        switch (type) {
            case BundleEvent.INSTALLED, BundleEvent.RESOLVED -> {
                bundles.put(domain, bundle);
                gates.install(domain);
            }
            case BundleEvent.STARTING -> starting(gates.install(domain));
            case BundleEvent.STOPPING -> stopping(gates.install(domain), bundle);
            case BundleEvent.STOPPED -> down.put(domain, System.nanoTime());
            case BundleEvent.UNINSTALLED -> {
                bundles.remove(domain, bundle);
                down.putIfAbsent(domain, System.nanoTime());
            }
            default -> {
                // The rest changes nothing for who wants in.
            }
        }
    }

    /** Until its endpoint is there, who asks waits; while the whole node starts he is told so instead. */
    private void starting(Gate gate) {
        down.remove(gate.domain());
        if (readiness.reached()) {
            gate.hold();
        }
    }

    private void stopping(Gate gate, Bundle bundle) {
        down.remove(gate.domain());
        // What kept the old version from serving says nothing about the new one.
        faults.clear(gate.domain());
        if (expectedBack(bundle)) {
            gate.hold();
        } else {
            gate.close();
        }
        drain(gate);
    }

    private boolean expectedBack(Bundle bundle) {
        return context.getBundle(0).getState() != Bundle.STOPPING
                && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    }

    /** The endpoint of a domain that stays up is taken down, for a new configuration of its components perhaps: it is expected back. */
    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerHook.ListenerInfo>> receivers) {
        ServiceReference<?> reference = event.getServiceReference();
        if (event.getType() == ServiceEvent.UNREGISTERING && Routes.isApplication(reference)) {
            gates.of(reference).filter(gate -> gate.state() == Gate.State.OPEN).ifPresent(gate -> {
                gate.hold();
                drain(gate);
            });
        }
    }

    private void drain(Gate gate) {
        if (!gate.drain(patience())) {
            LOG.warn(
                    "{} requests, calls or jobs are still inside {} after {} s; the change goes on without them",
                    gate.inside(),
                    gate.domain(),
                    patience().toSeconds());
        }
    }

    /** How long a drain may last. */
    Duration patience() {
        Parameters present = parameters;
        try {
            return Duration.ofSeconds(present == null ? DRAIN.fallback() : present.get(DRAIN));
        } catch (RuntimeException e) {
            LOG.debug("The database is away, the default holds: {}", e.toString());
            return Duration.ofSeconds(DRAIN.fallback());
        }
    }

    private void look() {
        try {
            for (Gate gate : gates.all()) {
                gate.sweep();
                if (!gate.guarded()) {
                    settle(gate);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("The gates could not be looked after", e);
        }
    }

    /** Ends a hold whose domain does not come back, or cannot serve. */
    private void settle(Gate gate) {
        Long since = down.get(gate.domain());
        boolean overdue = since != null && millisSince(since) > DOWN_MILLIS;
        if (overdue && !bundles.containsKey(gate.domain())) {
            down.remove(gate.domain());
            gates.remove(gate);
        } else if (gate.state() == Gate.State.HELD
                && (overdue
                        || faults.of(gate.domain()).isPresent() && since == null
                        || gate.heldFor() > Gate.PATIENCE.toMillis())) {
            LOG.warn("{} did not come back after its change: its gate is closed", gate.domain());
            gate.close();
        }
    }

    /** Whoever uninstalled it said so: nobody waits for another version. */
    void gone(String domain) {
        if (!bundles.containsKey(domain)) {
            down.remove(domain);
            gates.find(domain).ifPresent(gates::remove);
        }
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
