package org.anju.web;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Where every request comes in: on to the router, or 503 with {@code Retry-After} while there is none; never a 404. */
final class Entrance extends HttpServlet {
    private static final long serialVersionUID = 1L;

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
        } else {
            present.service(request, response);
        }
    }
}
