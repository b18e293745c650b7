package org.anju.platform.router;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** The servlets that the JAX-RS whiteboard makes of the domains' Applications, by domain. */
@Component(service = Routes.class)
public final class Routes implements ServiceTrackerCustomizer<Servlet, Route> {
    private static final String TARGET = "(anju.router=true)";
    private static final String FILTER =
            "(&(objectClass=javax.servlet.Servlet)" + "(osgi.http.whiteboard.target=\\(anju.router=true\\)))";

    private final BundleContext context;
    private final Map<String, Route> byDomain = new ConcurrentHashMap<>();
    private final ServiceTracker<Servlet, Route> tracker;

    @Activate
    public Routes(BundleContext context) throws InvalidSyntaxException {
        this.context = context;
        this.tracker = new ServiceTracker<>(context, FrameworkUtil.createFilter(FILTER), this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    static boolean isRouted(ServiceReference<?> reference) {
        return TARGET.equals(reference.getProperty("osgi.http.whiteboard.target"));
    }

    public Optional<Route> of(String domain) {
        return Optional.ofNullable(byDomain.get(domain));
    }

    @Override
    public Route addingService(ServiceReference<Servlet> reference) {
        String domain = String.valueOf(reference.getProperty("osgi.jaxrs.name"));
        Route route = new Route(domain, context.getServiceObjects(reference));
        byDomain.put(domain, route);
        return route;
    }

    @Override
    public void modifiedService(ServiceReference<Servlet> reference, Route route) {
        // The whiteboard registers a new servlet instead.
    }

    @Override
    public void removedService(ServiceReference<Servlet> reference, Route route) {
        byDomain.remove(route.domain(), route);
        route.close();
    }
}
