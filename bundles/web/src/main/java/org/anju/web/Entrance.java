package org.anju.web;

import java.io.EOFException;
import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every request comes in: on to the router, or 503 with {@code Retry-After} while there is none; never a 404. What fails on the way is
 * told in Chinese, as a page or as a problem: the web server would show a page of its own.
 */
final class Entrance extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
    private static final PlainProblem FAILED = PlainProblem.refusal(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);

    private transient volatile HttpServlet router;

    void leadTo(HttpServlet present) {
        router = present;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        HttpServlet present = router;
        if (present == null) {
            ClosedSign.show(request.getRequestURI(), response);
            return;
        }
        try {
            present.service(request, response);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            // A client that went away is nobody's fault, and nobody reads an excuse.
            if (response.isCommitted() || e instanceof EOFException) {
                throw e;
            }
            LOG.error("A request failed", e);
            response.reset();
            excuse(request.getRequestURI(), response);
        }
    }

    private static void excuse(String path, HttpServletResponse response) throws IOException {
        if (ClosedSign.asksForData(path)) {
            FAILED.answer(response);
        } else {
            FAILED.show(response);
        }
    }
}
