package org.anju.web;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.AbstractHandler;

/**
 * Whom Jetty asks before all contexts: refuses what neither Jetty nor a context answers as it should, shows {@link ClosedSign} until the
 * front door is served, and brings {@link Refusals} along.
 */
final class Porter extends AbstractHandler {
    /** Jetty's contexts answer the one with an empty 405 and the other with an empty 500. */
    private static final Set<String> NEVER = Set.of("TRACE", "CONNECT");

    /** What contexts hide, and say so in English. */
    private static final Pattern HIDDEN = Pattern.compile("(?i)/+(web-inf|meta-inf|osgi-inf|osgi-opt)(/.*)?");

    private static final Pattern HOST = Pattern.compile("[\\w.:%\\[\\]-]*");

    /** Pax Web sets one of its own before it adds handlers. */
    @Override
    public void setServer(Server server) {
        super.setServer(server);
        if (server != null) {
            Refusals refusals = new Refusals();
            // First: a server that is starting already starts them at once, and nothing that was started takes one.
            refusals.setServer(server);
            server.setErrorHandler(refusals);
        }
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (base.isHandled()) {
            return;
        }
        if (NEVER.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
            refuse(HttpServletResponse.SC_METHOD_NOT_ALLOWED, base, response);
        } else if (!hosted(request)) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, base, response);
        } else if (HIDDEN.matcher(target).matches()) {
            refuse(HttpServletResponse.SC_NOT_FOUND, base, response);
        } else if (!ClosedSign.taken()) {
            ClosedSign.show(target, response);
            base.setHandled(true);
        }
    }

    /** RFC 9112 wants one Host that can be one: a proxy in front and what is behind it must not see two. */
    private static boolean hosted(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        return hosts.size() <= 1
                && hosts.stream().allMatch(host -> HOST.matcher(host).matches());
    }

    private static void refuse(int status, Request base, HttpServletResponse response) throws IOException {
        // After a CONNECT it would stay open, and after two hosts nothing that follows can be believed.
        response.setHeader("Connection", "close");
        PlainProblem.refusal(status).answer(response);
        base.setHandled(true);
    }
}
