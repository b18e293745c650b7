package org.anju.platform.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Serves built pages: files for ever, the shell afresh, compressed where the browser takes it. */
@Component(service = UiFiles.class)
public final class UiFiles {
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "html", "text/html;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "woff2", "font/woff2",
            "json", "application/json");

    private final UiRegistry registry;
    private final UiStore store;

    @Activate
    public UiFiles(@Reference UiRegistry registry, @Reference UiStore store) {
        this.registry = registry;
        this.store = store;
    }

    /** {@code /ui/<domain>/<file>} */
    public void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring("/ui/".length());
        int slash = path.indexOf('/');
        Optional<Path> file = slash < 0 ? Optional.empty() : find(path.substring(0, slash), path.substring(slash + 1));
        if (file.isEmpty()) {
            missing(response);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        send(request, response, path.substring(0, slash), path.substring(slash + 1));
    }

    /** In words of our own: the web server's would name what it is made of. */
    private static void missing(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write("文件不存在".getBytes(StandardCharsets.UTF_8));
    }

    /** Any page address: the shell, which finds its page itself. */
    public void serveShell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UiBundle> shell = registry.shell();
        if (shell.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "3");
            response.setContentType("text/html;charset=UTF-8");
            byte[] page =
                    "<!doctype html><meta charset=utf-8><meta http-equiv=refresh content=3><title>系统正在启动</title><p>系统正在启动，请稍候…"
                            .getBytes(StandardCharsets.UTF_8);
            response.getOutputStream().write(page);
            return;
        }
        response.setHeader("Content-Security-Policy", shell.get().csp());
        response.setHeader("Cache-Control", "no-cache");
        send(request, response, shell.get().domain(), shell.get().shell());
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String domain, String name)
            throws IOException {
        response.setContentType(
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        response.setHeader("Vary", "Accept-Encoding");
        String accepted = String.valueOf(request.getHeader("Accept-Encoding"));
        Path file = find(domain, name).orElseThrow();
        for (String[] coding : new String[][] {{"br", ".br"}, {"gzip", ".gz"}}) {
            Optional<Path> packed = find(domain, name + coding[1]);
            if (accepted.contains(coding[0]) && packed.isPresent()) {
                response.setHeader("Content-Encoding", coding[0]);
                file = packed.get();
                break;
            }
        }
        response.setContentLengthLong(Files.size(file));
        if (!request.getMethod().equals("HEAD")) {
            Files.copy(file, response.getOutputStream());
        }
    }

    private Optional<Path> find(String domain, String name) {
        return store.find(domain, name);
    }
}
