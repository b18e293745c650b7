package org.anju.platform.router;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.anju.api.problem.Problem;

/**
 * The body of a request, as far as it has arrived: in memory up to 64 KB, else in a temporary file. So a slow upload is never in flight
 * in a domain, its hash is known before it is let in, and its size is bounded.
 */
final class SpooledBody implements AutoCloseable {
    private static final int IN_MEMORY = 64 * 1024;
    private static final long JSON_LIMIT = 1024 * 1024;
    private static final long UPLOAD_LIMIT = 32L * 1024 * 1024;
    private static final String HASH_OF_NOTHING = HexFormat.of().formatHex(sha256().digest());

    private final long limit;
    private MessageDigest digest;
    private ByteArrayOutputStream memory;
    private Path file;
    private OutputStream out;
    private long size;
    private String hash = HASH_OF_NOTHING;

    private SpooledBody(long limit) {
        this.limit = limit;
    }

    /** For a path; uploads may be larger than what is typed in. */
    static SpooledBody on(String path) {
        return new SpooledBody(path.endsWith("/files") ? UPLOAD_LIMIT : JSON_LIMIT);
    }

    static SpooledBody empty() {
        return new SpooledBody(0);
    }

    /** @throws Problem 413 */
    void refuseLongerThanAllowed(long length) {
        if (length > limit) {
            throw limit == UPLOAD_LIMIT
                    ? new Problem(413, "FILE_TOO_LARGE", "文件大小超过" + limit / 1024 / 1024 + "MB")
                    : new Problem(413, "FILE_TOO_LARGE", "提交的内容过大");
        }
    }

    /** @throws Problem 413 when it is more than it may be */
    void add(byte[] bytes, int length) throws IOException {
        refuseLongerThanAllowed(size + length);
        if (digest == null) {
            digest = sha256();
            memory = new ByteArrayOutputStream(Math.max(length, 512));
        }
        if (file == null && size + length > IN_MEMORY) {
            toFile();
        }
        digest.update(bytes, 0, length);
        (file == null ? memory : out).write(bytes, 0, length);
        size += length;
    }

    private void toFile() throws IOException {
        file = Files.createTempFile("anju-body", null);
        out = Files.newOutputStream(file);
        memory.writeTo(out);
        memory = null;
    }

    /** All of it is there. */
    void complete() throws IOException {
        if (digest != null) {
            hash = HexFormat.of().formatHex(digest.digest());
        }
        if (out != null) {
            out.close();
        }
    }

    /** SHA-256 of it, lower-case hex. */
    String hash() {
        return hash;
    }

    InputStream open() throws IOException {
        if (file != null) {
            return Files.newInputStream(file);
        }
        return memory == null ? InputStream.nullInputStream() : new ByteArrayInputStream(memory.toByteArray());
    }

    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
