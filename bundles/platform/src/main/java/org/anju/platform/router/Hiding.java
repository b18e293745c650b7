package org.anju.platform.router;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook;
import org.osgi.service.component.annotations.Component;

/**
 * Hides the servlets of the domains' Applications from Pax Web, which ignores {@code osgi.http.whiteboard.target} and would serve them
 * itself, past the router.
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
        if (context.getBundle().getSymbolicName().startsWith(WEB_CONTAINER)) {
            references.removeIf(Hiding::hidden);
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerHook.ListenerInfo>> listeners) {
        if (hidden(event.getServiceReference())) {
            listeners
                    .keySet()
                    .removeIf(context -> context.getBundle().getSymbolicName().startsWith(WEB_CONTAINER));
        }
    }
}
