package org.anju.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Where a picture comes from; opened as often as needed. What is small is read at once. */
final class Source {
    private static final int SMALL = 2 << 20;

    private final Path file;
    private final byte[] bytes;

    /** @param bytes null for what stays on disk */
    private Source(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static Source of(Path file) {
        try {
            return new Source(file, Files.size(file) <= SMALL ? Files.readAllBytes(file) : null);
        } catch (IOException e) {
            throw Refusal.damaged();
        }
    }

    static Source of(byte[] bytes) {
        return new Source(null, bytes);
    }

    InputStream stream() throws IOException {
        return bytes != null ? new ByteArrayInputStream(bytes) : new BufferedInputStream(Files.newInputStream(file));
    }

    ImageInputStream input() throws IOException {
        return bytes != null ? new BytesInput(bytes) : new FileImageInputStream(file.toFile());
    }
}
