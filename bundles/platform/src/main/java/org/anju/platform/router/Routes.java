package org.anju.platform.router;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.Servlet;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.ws.rs.core.Application;
import org.anju.platform.swap.Gates;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The servlets that the JAX-RS whiteboard makes of the domains' Applications, by domain. A new one is knocked at until it answers; then
 * the gate of its domain is opened.
 */
@Component(service = Routes.class)
public final class Routes implements ServiceTrackerCustomizer<Servlet, Route> {
    private static final String TARGET = "(anju.router=true)";
    private static final String FILTER =
            "(&(objectClass=javax.servlet.Servlet)" + "(osgi.http.whiteboard.target=\\(anju.router=true\\)))";

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final int KNOCK_MILLIS = 5;

    private final BundleContext context;
    private final Gates gates;
    private final Map<String, Route> byDomain = new ConcurrentHashMap<>();
    private final ScheduledExecutorService knocker =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-knocker"));
    private volatile ServletContext web;
    private final ServiceTracker<Servlet, Route> tracker;

    @Activate
    public Routes(BundleContext context, @Reference Gates gates) throws InvalidSyntaxException {
        this.context = context;
        this.gates = gates;
        this.tracker = new ServiceTracker<>(context, FrameworkUtil.createFilter(FILTER), this);
        tracker.open();
    }

    @Deactivate
    void close() {
        knocker.shutdownNow();
        tracker.close();
    }

    /** The web server serves the router: the servlets of the domains live in its context. */
    void serveIn(ServletContext served) {
        web = served;
    }

    /** Whether requests reach the router. */
    public boolean served() {
        return web != null;
    }

    static boolean isRouted(ServiceReference<?> reference) {
        return TARGET.equals(reference.getProperty("osgi.http.whiteboard.target"));
    }

    /** Whether it is the Application of a domain. */
    public static boolean isApplication(ServiceReference<?> reference) {
        return isRouted(reference)
                && Arrays.asList((String[]) reference.getProperty(Constants.OBJECTCLASS))
                        .contains(Application.class.getName());
    }

    public Optional<Route> of(String domain) {
        return Optional.ofNullable(byDomain.get(domain));
    }

    @Override
    public Route addingService(ServiceReference<Servlet> reference) {
        String domain = String.valueOf(reference.getProperty("osgi.jaxrs.name"));
        Route route = new Route(domain, context.getServiceObjects(reference));
        byDomain.put(domain, route);
        knock(route);
        return route;
    }

    private void knock(Route route) {
        knocker.schedule(() -> hear(route), KNOCK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void hear(Route route) {
        if (byDomain.get(route.domain()) != route) {
            return;
        }
        try {
            if (web != null && route.answers(web)) {
                gates.answers(route.domain());
                return;
            }
        } catch (ServletException | IOException | RuntimeException e) {
            LOG.debug("{} is not ready: {}", route.domain(), e.toString());
        }
        knock(route);
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
