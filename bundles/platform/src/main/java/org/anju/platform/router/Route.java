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
import org.osgi.framework.ServiceObjects;

/**
 * The way to one domain. The servlet is initialised when it is first used and is never destroyed by us: CXF's destroy would empty the
 * bus for good, although the whiteboard may still use it.
 */
public final class Route {
    private final String domain;
    private final ServiceObjects<Servlet> objects;
    private Servlet servlet;

    Route(String domain, ServiceObjects<Servlet> objects) {
        this.domain = domain;
        this.objects = objects;
    }

    public String domain() {
        return domain;
    }

    public void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        initialised(request.getServletContext()).service(new RoutedRequest(request, "/api/v1/" + domain), response);
    }

    private synchronized Servlet initialised(ServletContext servletContext) throws ServletException {
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
