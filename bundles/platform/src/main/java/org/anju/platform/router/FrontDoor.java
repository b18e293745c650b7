package org.anju.platform.router;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the router to the web server, and looks whether it arrived. Pax Web forgets a servlet that comes while another of its threads
 * registers its default context ("No matching target context(s)"): the node would start and never serve. So a servlet that is not
 * served is registered anew until it is.
 */
@Component(service = FrontDoor.class, immediate = true)
public final class FrontDoor {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final long PATIENCE_MS = 500;

    private final BundleContext context;
    private final Router router;
    private final HttpServiceRuntime server;
    // A thread of its own: the server's runtime is registered on the one thread that also registers servlets.
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-front-door"));
    private ServiceRegistration<Servlet> registration;
    private volatile boolean open;

    @Activate
    public FrontDoor(BundleContext context, @Reference Router router, @Reference HttpServiceRuntime server) {
        this.context = context;
        this.router = router;
        this.server = server;
        thread.execute(this::register);
    }

    /** Whether requests reach the router. */
    public boolean open() {
        return open;
    }

    private synchronized void register() {
        if (thread.isShutdown()) {
            return;
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/*");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, true);
        registration = context.registerService(Servlet.class, router, properties);
        look(false);
    }

    /** @param last whether a servlet that is still not served is given up and registered anew */
    private synchronized void look(boolean last) {
        if (thread.isShutdown()) {
            return;
        }
        open = served();
        if (!open && last) {
            LOG.info("The web server does not know the router yet: registered anew");
            registration.unregister();
            register();
        } else if (!open) {
            thread.schedule(() -> look(true), PATIENCE_MS, TimeUnit.MILLISECONDS);
        }
    }

    private boolean served() {
        long id = (Long) registration.getReference().getProperty(Constants.SERVICE_ID);
        return Arrays.stream(server.getRuntimeDTO().servletContextDTOs)
                .flatMap(one -> Arrays.stream(one.servletDTOs))
                .anyMatch(servlet -> servlet.serviceId == id);
    }

    @Deactivate
    synchronized void close() {
        thread.shutdownNow();
        if (registration != null) {
            registration.unregister();
        }
    }
}
