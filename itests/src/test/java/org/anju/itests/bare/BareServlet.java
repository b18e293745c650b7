package org.anju.itests.bare;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** For the benchmark of the router: the endpoint of the sample domain, served by the web server past the router, at {@code /bare}. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("bare")
@HttpWhiteboardServletPattern("/bare/*")
public final class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String BASE = "/api/v1/sample";

    private final transient Servlet endpoint;

    @Activate
    public BareServlet(
            @Reference(target = "(&(osgi.jaxrs.name=sample)(osgi.http.whiteboard.target=\\(anju.router=true\\)))")
                    Servlet endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void init() throws ServletException {
        endpoint.init(new Config(getServletContext()));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        endpoint.service(new Moved(request), response);
    }

    private static final class Moved extends HttpServletRequestWrapper {
        Moved(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContextPath() {
            return BASE;
        }

        @Override
        public String getServletPath() {
            return "";
        }

        @Override
        public String getPathInfo() {
            return super.getRequestURI().substring("/bare".length());
        }

        @Override
        public String getRequestURI() {
            return BASE + getPathInfo();
        }
    }

    private record Config(ServletContext context) implements ServletConfig {
        @Override
        public String getServletName() {
            return "bare";
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
