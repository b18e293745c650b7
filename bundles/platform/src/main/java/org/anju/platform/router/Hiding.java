package org.anju.platform.router;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.anju.platform.swap.StandingServices;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook;

/**
 * Who sees which service. The servlets of the domains' Applications are hidden from Pax Web, which ignores
 * {@code osgi.http.whiteboard.target} and would serve them itself, past the router; what domains offer, from all for whom another service
 * stands in its place ({@link StandingServices}).
 *
 * <p>It holds nothing and needs nothing, and is there before the platform's first component (they start when the activator has) and after
 * its last: a component that saw an original beside what stands for it would take the one's going for the other's.
 */
public final class Hiding implements BundleActivator, FindHook, EventListenerHook {
    private static final String WHITEBOARD = "org.apache.aries.jax.rs.whiteboard";
    private static final String WEB_CONTAINER = "org.ops4j.pax.web";

    /** The Applications' servlets, and the whiteboard's own default one, on which nothing of ours lies. */
    private static boolean hidden(ServiceReference<?> reference) {
        return Routes.isRouted(reference)
                || reference.getBundle() != null
                        && reference.getBundle().getSymbolicName().equals(WHITEBOARD);
    }

    @Override
    public void start(BundleContext context) {
        context.registerService(new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the hooks away.
    }

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        Bundle asking = context.getBundle();
        boolean webContainer = asking.getSymbolicName().startsWith(WEB_CONTAINER);
        if (webContainer || !StandingServices.indifferent(name)) {
            references.removeIf(reference -> webContainer && hidden(reference)
                    || StandingServices.hidden(reference).test(asking));
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerHook.ListenerInfo>> listeners) {
        if (event.getType() == ServiceEvent.UNREGISTERING) {
            // Who saw it while the platform was down would hold it, and its version's class loader, for ever; nobody
            // else minds.
            return;
        }
        ServiceReference<?> reference = event.getServiceReference();
        boolean kept = hidden(reference);
        Predicate<Bundle> standing = StandingServices.hidden(reference);
        if (kept || standing != StandingServices.SEEN) {
            listeners
                    .keySet()
                    .removeIf(context ->
                            kept && context.getBundle().getSymbolicName().startsWith(WEB_CONTAINER)
                                    || standing.test(context.getBundle()));
        }
    }
}
