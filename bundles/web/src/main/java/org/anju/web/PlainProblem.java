package org.anju.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;

/** A problem (RFC 9457) that is told before there is a platform to tell it; {@code detail} and {@code code} need no escaping. */
record PlainProblem(int status, String title, String code, String detail) {
    static final String TYPE = "application/problem+json;charset=UTF-8";

    /** What a request is told that the web server itself does not take. */
    static PlainProblem refusal(int status) {
        String detail =
                switch (status) {
                    case HttpServletResponse.SC_NOT_FOUND -> "请求的地址不存在";
                    case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "不支持此请求方式";
                    case HttpServletResponse.SC_REQUEST_TIMEOUT -> "请求超时，请重试";
                    case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "提交的内容过大";
                    case HttpServletResponse.SC_REQUEST_URI_TOO_LONG -> "请求地址过长";
                    case 426, HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED -> "不支持此HTTP版本，请使用HTTP/1.1";
                    case 431 -> "请求头过大，请清除浏览器中本网站的Cookie后重试";
                    default -> fault(status) ? "系统繁忙，请稍后再试" : "请求格式不正确";
                };
        String code =
                switch (status) {
                    case HttpServletResponse.SC_NOT_FOUND -> "NOT_FOUND";
                    case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "METHOD_NOT_ALLOWED";
                    default -> fault(status) ? "INTERNAL" : "VALIDATION";
                };
        return new PlainProblem(status, fault(status) ? "系统错误" : "请求有误", code, detail);
    }

    /** Of ours; another version of HTTP is the client's. */
    private static boolean fault(int status) {
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && status != HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
    }

    byte[] body() {
        String text =
                "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"code\":\"%s\",\"fields\":[],\"traceId\":null}"
                        .formatted(title, status, detail, code);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void answer(HttpServletResponse response) throws IOException {
        send(response, TYPE, body());
    }

    /** The same to a person, as a page. */
    void show(HttpServletResponse response) throws IOException {
        String page = "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>%s</title></head>"
                + "<body><h1>%s</h1><p>%s</p></body></html>";
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        send(
                response,
                "text/html;charset=UTF-8",
                page.formatted(title, title, detail).getBytes(StandardCharsets.UTF_8));
    }

    private void send(HttpServletResponse response, String type, byte[] content) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(type);
        response.getOutputStream().write(content);
    }
}
