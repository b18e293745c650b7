package org.anju.document;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Knows files by their first bytes. */
final class MediaTypes {
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String PDF = "application/pdf";
    private static final String PNG_START = "\u0089PNG\r\n\u001A\n";
    private static final int ANIMATION = 0x6163544C;
    private static final int PICTURE_DATA = 0x49444154;
    private static final int CHECKSUM = 4;

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

    static String of(Source file) {
        try (InputStream in = file.stream()) {
            byte[] head = in.readNBytes(1024);
            if (head.length == 0) {
                throw Refusal.empty();
            }
            return of(head);
        } catch (IOException e) {
            throw Refusal.damaged();
        }
    }

    /** Whether a PNG moves: its chunk acTL stands before the first picture data. */
    static boolean animated(Source png) {
        try (DataInputStream in = new DataInputStream(png.stream())) {
            in.skipNBytes(PNG_START.length());
            while (true) {
                int length = in.readInt();
                switch (in.readInt()) {
                    case ANIMATION -> {
                        return true;
                    }
                    case PICTURE_DATA -> {
                        return false;
                    }
                    default -> in.skipNBytes(Integer.toUnsignedLong(length) + CHECKSUM);
                }
            }
        } catch (IOException e) {
            throw Refusal.damaged();
        }
    }
}
