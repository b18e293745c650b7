package org.anju.platform.router;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import javax.servlet.ServletContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A request that nobody sent, to an endpoint that there is not, with an answer that nobody reads. */
final class Knock {
    private final String base;
    private final ServletContext context;

    Knock(String base, ServletContext context) {
        this.base = base;
        this.context = context;
    }

    HttpServletRequest request() {
        return like(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getMethod" -> "GET";
            case "getContextPath" -> base;
            case "getServletPath" -> "";
            case "getPathInfo" -> "/-";
            case "getRequestURI" -> base + "/-";
            case "getRequestURL" -> new StringBuffer("http://127.0.0.1" + base + "/-");
            case "getScheme" -> "http";
            case "getProtocol" -> "HTTP/1.1";
            case "getServerName", "getRemoteAddr", "getRemoteHost", "getLocalAddr", "getLocalName" -> "127.0.0.1";
            case "getServletContext" -> context;
            case "getInputStream" ->
                new SpooledRequest((HttpServletRequest) proxy, SpooledBody.empty()).getInputStream();
            default -> nothing(method.getReturnType());
        });
    }

    HttpServletResponse response() {
        return like(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getOutputStream" -> new Sink();
            case "getWriter" -> new PrintWriter(OutputStream.nullOutputStream());
            case "getHeaders", "getHeaderNames" -> List.of();
            default -> nothing(method.getReturnType());
        });
    }

    private static <T> T like(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == Enumeration.class ? Collections.emptyEnumeration() : null;
    }

    private static final class Sink extends ServletOutputStream {
        @Override
        public void write(int b) throws IOException {
            // Nobody reads it.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException();
        }
    }
}
