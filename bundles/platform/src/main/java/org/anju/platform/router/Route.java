package org.anju.platform.router;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anju.platform.rest.ArrivalExtension;
import org.osgi.framework.ServiceObjects;

/**
 * The way to one domain. The servlet is initialised when it is first used and is never destroyed by us: CXF's destroy would empty the
 * bus for good, although the whiteboard may still use it.
 *
 * <p>The whiteboard registers the servlet a moment before the endpoint behind it is built, and the servlet answers 404 until then. So a
 * servlet's presence is not readiness: {@link Routes} knocks until the Application is known to have heard it.
 */
public final class Route {
    private static final String BASE = "/api/v1/";

    private final String domain;
    private final ServiceObjects<Servlet> objects;
    private volatile Servlet servlet;

    Route(String domain, ServiceObjects<Servlet> objects) {
        this.domain = domain;
        this.objects = objects;
    }

    public String domain() {
        return domain;
    }

    public void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        initialised(request.getServletContext()).service(new RoutedRequest(request, BASE + domain), response);
    }

    /** Whether the endpoint is built: a knock goes to it, and its Application heard it or not. */
    boolean answers(ServletContext context) throws ServletException, IOException {
        Knock knock = new Knock(BASE + domain, context);
        Servlet knockedAt = initialised(context);
        return ArrivalExtension.hears(() -> knockedAt.service(knock.request(), knock.response()));
    }

    private Servlet initialised(ServletContext servletContext) throws ServletException {
        Servlet present = servlet;
        return present != null ? present : initialise(servletContext);
    }

    private synchronized Servlet initialise(ServletContext servletContext) throws ServletException {
        if (servlet == null) {
            Servlet taken = objects.getService();
            if (taken == null) {
                throw new ServletException("The servlet of " + domain + " is gone");
            }
            taken.init(new Config(domain, servletContext));
            servlet = taken;
        }
        return servlet;
    }

    synchronized void close() {
        if (servlet != null) {
            objects.ungetService(servlet);
            servlet = null;
        }
    }

    private record Config(String name, ServletContext context) implements ServletConfig {
        @Override
        public String getServletName() {
            return name;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public String getInitParameter(String parameter) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
