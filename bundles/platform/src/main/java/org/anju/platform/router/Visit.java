package org.anju.platform.router;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import org.anju.api.problem.Problem;
import org.anju.platform.swap.Gate;

/**
 * A request on its way in. It may come to the door several times: when its body has arrived, and when a gate that was held is open
 * again. In between it is suspended (servlet 3 {@code startAsync}) and costs no thread; {@code dispatch} brings it back to the router
 * with this visit as an attribute.
 */
final class Visit implements Gate.Parked {
    private static final String KEY = Visit.class.getName();

    private final HttpServletRequest request;
    private final String trace = newTrace();
    private final long began = System.nanoTime();
    private SpooledBody body;
    private AsyncContext suspended;
    private volatile Problem fault;

    private Visit(HttpServletRequest request) {
        this.request = request;
    }

    /** Makes what takes a body in. */
    interface Bodies {
        SpooledBody of(HttpServletRequest request) throws IOException;
    }

    /** The visit of a request; a new one when it comes for the first time. */
    static Visit of(HttpServletRequest request) {
        Object known = request.getAttribute(KEY);
        if (known instanceof Visit visit) {
            return visit;
        }
        Visit visit = new Visit(request);
        if (known != null) {
            // It was suspended by the router of another version, which has its body.
            visit.body = SpooledBody.empty();
            visit.fault = new Problem(503, "STARTING", "系统正在更新，请稍后再试");
        }
        return visit;
    }

    /** It ties answer, log and audit together and guards nothing: it need not be hard to guess, but quickly made. */
    private static String newTrace() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }

    String trace() {
        return trace;
    }

    long nanos() {
        return System.nanoTime() - began;
    }

    /**
     * Sees that the body is there.
     *
     * @return whether it is; when not, the visit is suspended until then
     * @throws Problem when it cannot come or did not come whole
     */
    boolean hasBody(Bodies bodies) throws IOException {
        if (body == null) {
            body = IncomingBody.none(request) ? SpooledBody.empty() : bodies.of(request);
            IncomingBody.check(request, body);
            if (!IncomingBody.none(request) && !IncomingBody.takeAtOnce(request, body)) {
                suspend();
                request.getInputStream().setReadListener(new IncomingBody(body, request.getInputStream(), problem -> {
                    fault = problem;
                    goOn();
                }));
                return false;
            }
        }
        if (fault != null) {
            throw fault;
        }
        return true;
    }

    SpooledRequest request() {
        return new SpooledRequest(request, body);
    }

    /** Suspends it; from now on somebody must call {@link #goOn}. */
    Visit suspend() {
        request.setAttribute(KEY, this);
        suspended = request.startAsync();
        // The gate has a limit of its own; the web server's would come as an error page.
        suspended.setTimeout(0);
        return this;
    }

    @Override
    public void goOn() {
        try {
            suspended.dispatch();
        } catch (IllegalStateException e) {
            // The client has gone, and the web server has ended it.
            close();
        }
    }

    @Override
    public void giveUp() {
        fault = new Problem(503, "SWAPPING", "该功能正在更新，请稍后再试");
        goOn();
    }

    /** It has its answer. */
    void close() {
        if (body != null) {
            body.close();
        }
    }
}
