package org.anju.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.server.handler.HandlerList;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A Jetty that asks the porter first, and behind him somebody who fails or does not come. */
public class PorterTest {
    private final Server jetty = new Server(0);

    @Before
    public void open() throws Exception {
        ClosedSign.take(true);
        jetty.setHandler(new HandlerList(new Porter(), failing()));
        jetty.start();
    }

    @After
    public void close() throws Exception {
        jetty.stop();
        ClosedSign.take(false);
    }

    private static Handler failing() {
        return new AbstractHandler() {
            @Override
            public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response) {
                if (target.equals("/fails")) {
                    throw new IllegalStateException("password=secret");
                }
            }
        };
    }

    private String asked(String request) throws IOException {
        int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void told(String request, int status, String detail) throws IOException {
        String answer = asked(request);
        assertTrue(answer, answer.startsWith("HTTP/1.1 " + status + " "));
        String lines = answer.toLowerCase();
        assertTrue(answer, lines.contains("content-type: application/problem+json;charset=utf-8"));
        assertTrue(answer, answer.contains("\"status\":" + status + ",\"detail\":\"" + detail + "\""));
        assertFalse(answer, answer.contains("secret") || answer.contains("Exception"));
    }

    @Test
    public void whatIsNoRequestIsRefusedInChinese() throws IOException {
        told("GET /%00 HTTP/1.1\r\nHost: x", 400, "请求格式不正确");
        told("GET / HTTP/1.1", 400, "请求格式不正确");
        told("GET / HTTP/9.9\r\nHost: x", 505, "不支持此HTTP版本，请使用HTTP/1.1");
        told("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x", 414, "请求地址过长");
        told("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000), 431, "请求头过大，请清除浏览器中本网站的Cookie后重试");
    }

    @Test
    public void whatContextsHideIsNotThere() throws IOException {
        told("GET /WEB-INF/web.xml HTTP/1.1\r\nHost: x", 404, "请求的地址不存在");
        told("GET //meta-inf HTTP/1.1\r\nHost: x", 404, "请求的地址不存在");
        told("GET /OSGI-INF/x HTTP/1.1\r\nHost: x", 404, "请求的地址不存在");
    }

    @Test
    public void aMethodThatIsNeverServedAndAHostThatIsNoneAreRefused() throws IOException {
        told("TRACE / HTTP/1.1\r\nHost: x", 405, "不支持此请求方式");
        told("CONNECT x:1 HTTP/1.1\r\nHost: x", 405, "不支持此请求方式");
        told("GET / HTTP/1.1\r\nHost: x\r\nHost: y", 400, "请求格式不正确");
        told("GET / HTTP/1.1\r\nHost: a\"b", 400, "请求格式不正确");
    }

    @Test
    public void whatNobodyTakesOrWhatFailsTellsNothing() throws IOException {
        told("GET /nobody HTTP/1.1\r\nHost: x", 404, "请求的地址不存在");
        told("GET /fails HTTP/1.1\r\nHost: [::1]:8181", 500, "系统繁忙，请稍后再试");
        told("PUT /fails HTTP/1.1\r\nHost: x-1.example:80\r\nContent-Length: 0", 500, "系统繁忙，请稍后再试");
    }

    @Test
    public void untilTheFrontDoorIsServedItIsSaidThatTheSystemStarts() throws IOException {
        ClosedSign.take(false);
        told("GET /api/v1/platform/ui HTTP/1.1\r\nHost: x", 503, "系统正在启动，请稍后再试");
        assertTrue(asked("GET / HTTP/1.1\r\nHost: x").contains("<h1>系统正在启动</h1>"));
        assertEquals(
                "{\"status\":\"DOWN\"}",
                asked("GET /system/health HTTP/1.1\r\nHost: x").split("\r\n\r\n")[1]);
    }
}
