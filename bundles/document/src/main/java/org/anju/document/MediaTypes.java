package org.anju.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knows files by their first bytes. */
final class MediaTypes {
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String PDF = "application/pdf";
    private static final String PNG_START = "\u0089PNG\r\n\u001A\n";

    private MediaTypes() {}

    /** The media type, or null. */
    static String of(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (start.startsWith(PNG_START)) {
            return PNG;
        }
        // readers accept a little before the header
        return start.contains("%PDF-") ? PDF : null;
    }

    static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(1024);
            if (head.length == 0) {
                throw Refusal.empty();
            }
            return of(head);
        } catch (IOException e) {
            throw Refusal.damaged();
        }
    }
}
