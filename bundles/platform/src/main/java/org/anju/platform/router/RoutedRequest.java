package org.anju.platform.router;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;

/** A request as the servlet of a domain expects it: its context is the domain's base. */
final class RoutedRequest extends HttpServletRequestWrapper {
    private final String base;

    RoutedRequest(HttpServletRequest request, String base) {
        super(request);
        this.base = base;
    }

    @Override
    public String getContextPath() {
        return base;
    }

    @Override
    public String getServletPath() {
        return "";
    }

    @Override
    public String getPathInfo() {
        String path = getRequestURI().substring(base.length());
        return path.isEmpty() ? "/" : path;
    }
}
