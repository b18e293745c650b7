package org.anju.api.rest;

import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.anju.api.file.StoredFile;

/** Answers with a file: fixed type, Chinese name, never sniffed. */
public final class Downloads {
    private Downloads() {}

    /** Pictures and PDF, as the content was found to be. */
    public static Response inline(String name, String type, StreamingOutput content) {
        return of("inline", name, type, content);
    }

    /** A stored file; {@code open} reads it. */
    public static Response inline(StoredFile file, Function<StoredFile, InputStream> open) {
        return inline(file.name(), file.type(), () -> open.apply(file));
    }

    /** What is stored under a name of its own; {@code open} reads it. */
    public static Response inline(String name, String type, Supplier<InputStream> open) {
        return inline(name, type, out -> {
            try (InputStream content = open.get()) {
                content.transferTo(out);
            }
        });
    }

    /** What is saved rather than shown. */
    public static Response attachment(String name, String type, StreamingOutput content) {
        return of("attachment", name, type, content);
    }

    private static Response of(String disposition, String name, String type, StreamingOutput content) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename*=UTF-8''" + encoded)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
