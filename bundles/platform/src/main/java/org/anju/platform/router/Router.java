package org.anju.platform.router;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anju.platform.ui.UiFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The one permanent servlet (DESIGN §4): every path of the deployment comes in here. {@link FrontDoor} gives it to the web server. */
@Component(service = Router.class)
public final class Router extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ApiDoor api;
    private final transient UiFiles ui;
    private final transient Monitoring monitoring;

    @Activate
    public Router(@Reference ApiDoor api, @Reference UiFiles ui, @Reference Monitoring monitoring) {
        this.api = api;
        this.ui = ui;
        this.monitoring = monitoring;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        String path = request.getRequestURI();
        if (path.startsWith("/api/") || path.equals("/api")) {
            api.serve(request, response);
        } else if (path.startsWith("/ui/")) {
            ui.serve(request, response);
        } else if (path.startsWith("/system/") || path.equals("/metrics")) {
            monitoring.serve(request, response);
        } else {
            ui.serveShell(request, response);
        }
    }
}
