package org.anju.platform.router;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.anju.platform.swap.StandingServices;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook;
import org.osgi.service.component.annotations.Component;

/**
 * Who sees which service. The servlets of the domains' Applications are hidden from Pax Web, which ignores
 * {@code osgi.http.whiteboard.target} and would serve them itself, past the router; what domains offer, from all for whom another service
 * stands in its place ({@link StandingServices}).
 *
 * <p>It holds nothing and needs nothing: the framework asks it from the first moment that it is registered.
 */
@Component(
        service = {FindHook.class, EventListenerHook.class},
        immediate = true)
public final class Hiding implements FindHook, EventListenerHook {
    private static final String WHITEBOARD = "org.apache.aries.jax.rs.whiteboard";
    private static final String WEB_CONTAINER = "org.ops4j.pax.web";

    /** The Applications' servlets, and the whiteboard's own default one, on which nothing of ours lies. */
    private static boolean hidden(ServiceReference<?> reference) {
        return Routes.isRouted(reference)
                || reference.getBundle() != null
                        && reference.getBundle().getSymbolicName().equals(WHITEBOARD);
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
