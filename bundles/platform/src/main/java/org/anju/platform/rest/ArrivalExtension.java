package org.anju.platform.rest;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * Answers the router's knock: it is part of every Application's endpoint, so when it hears the knock, the endpoint is built. Requests of
 * clients pass by.
 */
@Component(service = ContainerRequestFilter.class)
@JaxrsExtension
@JaxrsName("anju.arrival")
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
@PreMatching
public final class ArrivalExtension implements ContainerRequestFilter {
    private static final ThreadLocal<Knock> KNOCKING = new ThreadLocal<>();

    private static final class Knock {
        private boolean heard;
    }

    /** Sends a request. */
    public interface Sending {
        void send() throws ServletException, IOException;
    }

    /** Sends a request on this thread and tells whether an Application heard it. */
    public static boolean hears(Sending sending) throws ServletException, IOException {
        Knock knock = new Knock();
        KNOCKING.set(knock);
        try {
            sending.send();
            return knock.heard;
        } finally {
            KNOCKING.remove();
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Knock knock = KNOCKING.get();
        if (knock != null) {
            knock.heard = true;
            request.abortWith(Response.noContent().build());
        }
    }
}
