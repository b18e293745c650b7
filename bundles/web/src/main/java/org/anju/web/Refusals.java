package org.anju.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * What Jetty says of requests that it does not hand on, because they are none (no address, no host, headers too large): a problem like
 * those of the platform, instead of a page in English.
 */
final class Refusals extends ErrorHandler {
    /** What is no request. */
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields headers) {
        headers.put(HttpHeader.CONTENT_TYPE, PlainProblem.TYPE);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        return ByteBuffer.wrap(PlainProblem.refusal(status).body());
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    /** What no handler took, or what failed in one. */
    @Override
    public void doError(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlainProblem.refusal(response.getStatus()).answer(response);
        base.setHandled(true);
    }
}
