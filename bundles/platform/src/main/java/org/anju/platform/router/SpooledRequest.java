package org.anju.platform.router;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.anju.api.problem.Problem;

/**
 * A request whose body has been read: to memory up to 64 KB, else to a temporary file. So a slow upload is never in flight in a
 * domain, its hash is known before it is let in, and its size is bounded.
 */
final class SpooledRequest extends HttpServletRequestWrapper implements AutoCloseable {
    private static final int IN_MEMORY = 64 * 1024;
    private static final long JSON_LIMIT = 1024 * 1024;
    private static final long UPLOAD_LIMIT = 32L * 1024 * 1024;

    private final byte[] memory;
    private final Path file;
    private final String hash;

    private SpooledRequest(HttpServletRequest request, byte[] memory, Path file, String hash) {
        super(request);
        this.memory = memory;
        this.file = file;
        this.hash = hash;
    }

    static SpooledRequest of(HttpServletRequest request) throws IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        MessageDigest digest = sha256();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = ArrivingBody.of(request);
        copy(in, new DigestOutputStream(head, digest), IN_MEMORY);
        int next = head.size() < IN_MEMORY ? -1 : in.read();
        if (next < 0) {
            return new SpooledRequest(request, head.toByteArray(), null, hex(digest));
        }
        Path file = Files.createTempFile("anju-body", null);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(head.toByteArray());
            DigestOutputStream rest = new DigestOutputStream(out, digest);
            rest.write(next);
            long copied = copy(in, rest, limit - IN_MEMORY);
            if (copied >= limit - IN_MEMORY && in.read() >= 0) {
                throw tooLarge(limit);
            }
            return new SpooledRequest(request, null, file, hex(digest));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static long limit(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/files") ? UPLOAD_LIMIT : JSON_LIMIT;
    }

    private static Problem tooLarge(long limit) {
        return limit == UPLOAD_LIMIT
                ? new Problem(413, "FILE_TOO_LARGE", "文件大小超过" + limit / 1024 / 1024 + "MB")
                : new Problem(413, "FILE_TOO_LARGE", "提交的内容过大");
    }

    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long copied = 0;
        while (copied < most) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, most - copied));
            if (read < 0) {
                break;
            }
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of the body, lower-case hex. */
    String hash() {
        return hash;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        InputStream in = file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
        return new Body(in);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static final class Body extends ServletInputStream {
        private final InputStream in;
        private boolean finished;

        Body(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            finished |= next < 0;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            finished |= read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body has been read already");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
