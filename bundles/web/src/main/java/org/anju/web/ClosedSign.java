package org.anju.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Hashtable;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Handler;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;

/**
 * Says that the system starts: 503 with {@code Retry-After}, as a page or as a problem. Jetty itself is given it before it opens its port, and
 * asks it first until the front door is known to be served: a context of Pax Web's answers 404 until its servlet is there.
 */
public final class ClosedSign implements BundleActivator {
    private static final String FACTORY = "(objectClass=org.ops4j.pax.web.service.spi.ServerControllerFactory)";
    private static final int SOON = 3;
    private static final PlainProblem PROBLEM =
            new PlainProblem(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "服务暂不可用", "STARTING", "系统正在启动，请稍后再试");
    private static final String PAGE = "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta http-equiv=\"refresh\" content=\""
            + SOON + "\"><title>系统正在启动</title></head><body><h1>系统正在启动</h1>"
            + "<p>请稍候，页面会自动刷新。</p></body></html>";

    private static volatile boolean taken;

    private boolean put;

    /** The front door is served, or is no longer. */
    static void take(boolean away) {
        taken = away;
    }

    /** Whether the front door is known to be served. */
    static boolean taken() {
        return taken;
    }

    /**
     * Pax Web's Jetty takes no handler before its factory of servers is there, and makes the server as soon as it is: so the handler is
     * registered in the very event that tells of the factory. That makes it register the factory anew, which is no reason for another
     * handler. With a ranking above 0 it is asked before all contexts.
     */
    @Override
    public void start(BundleContext context) throws InvalidSyntaxException {
        context.addServiceListener(event -> put(context), FACTORY);
        if (context.getAllServiceReferences(null, FACTORY) != null) {
            put(context);
        }
    }

    private synchronized void put(BundleContext context) {
        if (!put) {
            put = true;
            context.registerService(Handler.class, new Porter(), new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1)));
        }
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }

    /** Whether a program asks, and no person for a page. */
    static boolean asksForData(String path) {
        return path.startsWith("/api/") || path.equals("/api") || path.equals("/metrics");
    }

    static void show(String path, HttpServletResponse response) throws IOException {
        response.setIntHeader("Retry-After", SOON);
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (asksForData(path)) {
            PROBLEM.answer(response);
            return;
        }
        boolean health = path.startsWith("/system/");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType((health ? "application/json" : "text/html") + ";charset=UTF-8");
        String text = health ? "{\"status\":\"DOWN\"}" : PAGE;
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
