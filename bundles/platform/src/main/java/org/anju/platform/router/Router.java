package org.anju.platform.router;

import java.io.IOException;
import java.util.List;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anju.platform.rest.ProblemBody;
import org.anju.platform.ui.UiFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one router (DESIGN §4): every path of the deployment comes in here. The front door of the bundle {@code web}, which is registered
 * with the web server, hands requests on to it: so the router itself can be changed, and while it is away the door says so.
 */
@Component(service = HttpServlet.class, property = "anju.router=true")
public final class Router extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** All that there is to be done with pages, documents and streams. */
    static final List<String> READING = List.of("GET", "HEAD");

    private final transient ApiDoor api;
    private final transient UiFiles ui;
    private final transient Monitoring monitoring;
    private final transient Routes routes;

    @Activate
    public Router(
            @Reference ApiDoor api, @Reference UiFiles ui, @Reference Monitoring monitoring, @Reference Routes routes) {
        this.api = api;
        this.routes = routes;
        this.ui = ui;
        this.monitoring = monitoring;
    }

    /** The front door is open. */
    @Override
    public void init() {
        routes.serveIn(getServletContext());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        String path = request.getRequestURI();
        if (path.startsWith("/api/") || path.equals("/api")) {
            api.serve(request, response);
            return;
        }
        // What a browser shows.
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        if (!READING.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", READING));
            ApiDoor.answer(response, ProblemBody.ofHttp(HttpServletResponse.SC_METHOD_NOT_ALLOWED));
        } else if (path.startsWith("/ui/")) {
            ui.serve(request, response);
        } else if (path.startsWith("/system/") || path.equals("/metrics")) {
            monitoring.serve(request, response);
        } else {
            ui.serveShell(request, response);
        }
    }
}
