package org.anju.web;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A router that fails, behind a Jetty of its own words. */
public class EntranceTest {
    private final Server jetty = new Server(0);

    /** Fails with what the address names, before or after it has sent something. */
    private static final class Failing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setHeader("Content-Security-Policy", "default-src 'self'");
            response.getOutputStream().write("half".getBytes(StandardCharsets.UTF_8));
            if (request.getRequestURI().endsWith("/error")) {
                throw new NoClassDefFoundError("org/anju/secret");
            }
            throw request.getRequestURI().equals("/gone") ? new EOFException() : new IOException("/secret");
        }
    }

    @Before
    public void open() throws Exception {
        Entrance entrance = new Entrance();
        entrance.leadTo(new Failing());
        jetty.setHandler(new AbstractHandler() {
            @Override
            public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                try {
                    entrance.service(request, response);
                } catch (javax.servlet.ServletException e) {
                    throw new AssertionError(e);
                }
                base.setHandled(true);
            }
        });
        jetty.start();
    }

    @After
    public void close() throws Exception {
        jetty.stop();
    }

    private String asked(String path) throws IOException {
        int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer, answer.startsWith("HTTP/1.1 500 "));
            assertTrue(answer, answer.contains("系统繁忙，请稍后再试"));
            assertFalse(answer, answer.contains("secret") || answer.contains("half") || answer.contains("'self'"));
            return answer;
        }
    }

    @Test
    public void whoWentAwayIsNotExcusedTo() throws IOException {
        int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /gone HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(answer, answer.contains("系统繁忙"));
        }
    }

    @Test
    public void whoAsksForAPageIsShownOne() throws IOException {
        assertTrue(asked("/error").contains("<h1>系统错误</h1>"));
        assertTrue(asked("/ui/web/gone.js").contains("<h1>系统错误</h1>"));
    }

    @Test
    public void whoAsksForDataIsToldAProblem() throws IOException {
        assertTrue(asked("/api/v1/x/error").contains("\"code\":\"INTERNAL\""));
        assertTrue(asked("/metrics").contains("\"code\":\"INTERNAL\""));
    }
}
