package org.anju.web;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one permanent servlet. It stands before everything else starts and hands requests on to the router of the platform; while there is
 * none, because the node starts or the platform is changed, it says so ({@link Entrance}).
 *
 * <p>It also looks whether the web server took it. Pax Web forgets a servlet that comes while another of its threads registers its default
 * context ("No matching target context(s)"): the node would start and never serve. So a servlet that is not served is registered anew
 * until it is.
 */
@Component(service = FrontDoor.class, immediate = true)
public final class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final long PATIENCE_MS = 500;
    private static final long AGAIN_MS = 20;

    private final BundleContext context;
    private final HttpServiceRuntime server;
    private final Entrance entrance = new Entrance();
    // A thread of its own: the server's runtime is registered on the one thread that also registers servlets.
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-front-door"));
    private ServiceRegistration<Servlet> registration;
    private HttpServlet router;
    private volatile boolean open;

    @Activate
    public FrontDoor(BundleContext context, @Reference HttpServiceRuntime server) {
        this.context = context;
        this.server = server;
        thread.execute(this::register);
    }

    /** A router came: it is initialised with this servlet's context, once requests reach it. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            target = "(anju.router=true)")
    synchronized void setRouter(HttpServlet present) {
        router = present;
        connect();
    }

    synchronized void unsetRouter(HttpServlet gone) {
        if (router == gone) {
            router = null;
            entrance.leadTo(null);
        }
    }

    private void connect() {
        if (!open || router == null) {
            return;
        }
        try {
            router.init(entrance.getServletConfig());
            entrance.leadTo(router);
        } catch (ServletException e) {
            LOG.error("The router cannot serve", e);
        }
    }

    /** Whether the web server serves it. */
    boolean open() {
        return open;
    }

    private synchronized void register() {
        if (thread.isShutdown()) {
            return;
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "anju-front-door");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/*");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, true);
        // Pax Web's: else it would be initialised by the first request, and the router waits for its context.
        properties.put("load-on-startup", 1);
        registration = context.registerService(Servlet.class, entrance, properties);
        look(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS));
    }

    /** @param until when a servlet that is still not served is given up and registered anew */
    private synchronized void look(long until) {
        if (thread.isShutdown()) {
            return;
        }
        open = served();
        if (open) {
            ClosedSign.take(true);
            connect();
        } else if (System.nanoTime() - until > 0) {
            LOG.info("The web server does not know the front door yet: registered anew");
            registration.unregister();
            register();
        } else {
            thread.schedule(() -> look(until), AGAIN_MS, TimeUnit.MILLISECONDS);
        }
    }

    private boolean served() {
        long id = (Long) registration.getReference().getProperty(Constants.SERVICE_ID);
        return entrance.getServletConfig() != null
                && Arrays.stream(server.getRuntimeDTO().servletContextDTOs)
                        .flatMap(one -> Arrays.stream(one.servletDTOs))
                        .anyMatch(servlet -> servlet.serviceId == id);
    }

    @Deactivate
    synchronized void close() {
        thread.shutdownNow();
        ClosedSign.take(false);
        if (registration != null) {
            registration.unregister();
        }
    }
}
