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
import org.anju.api.file.FileKind;
import org.anju.api.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of a request, as far as it has arrived: in memory up to 64 KB, else in a temporary file. So a slow upload is never in flight
 * in a domain, its hash is known before it is let in, and its size is bounded. A package ({@link #ofPackage}) lies where files arrive,
 * from where the nightly sweep takes what a crash left, and comes only while the disk has room.
 */
final class SpooledBody implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SpooledBody.class);
    /** Where files are uploaded. */
    private static final String UPLOADS = "/api/v1/platform/files";

    private static final int IN_MEMORY = 64 * 1024;
    private static final long JSON_LIMIT = 1024 * 1024;
    private static final long UPLOAD_LIMIT = 32L * 1024 * 1024;
    private static final long MEGABYTE = 1024L * 1024;
    /** Below that nothing more should come in, as the health check of the disk says. */
    private static final long SPARE = 200 * MEGABYTE;
    /** How much may come between two looks at the disk. */
    private static final long BETWEEN_LOOKS = 16 * MEGABYTE;

    private static final String HASH_OF_NOTHING = HexFormat.of().formatHex(sha256().digest());

    private final long limit;
    private final Path folder;
    private long lookAgain;
    private MessageDigest digest;
    private ByteArrayOutputStream memory;
    private Path file;
    private OutputStream out;
    private long size;
    private String hash = HASH_OF_NOTHING;
    private Runnable over = () -> {};

    private SpooledBody(long limit, Path folder) {
        this.limit = limit;
        this.folder = folder;
    }

    /** For a path; uploads may be larger than what is typed in. */
    static SpooledBody on(String path) {
        return new SpooledBody(path.endsWith("/files") ? UPLOAD_LIMIT : JSON_LIMIT, null);
    }

    /** Whether a path and query name an upload that may be larger than all others. */
    static boolean isPackage(String path, String query) {
        return path.equals(UPLOADS)
                && query != null
                && ("&" + query + "&").contains("&kind=" + FileKind.PHOTOS.id() + "&");
    }

    /** For an upload of up to so many megabytes, of somebody who may upload: asked before its body comes. */
    static SpooledBody ofPackage(int megabytes) throws IOException {
        Path folder = Path.of(System.getProperty("karaf.base", "."), "files", "tmp");
        Files.createDirectories(folder);
        return new SpooledBody(megabytes * MEGABYTE, folder);
    }

    static SpooledBody empty() {
        return new SpooledBody(0, null);
    }

    /** The same; it tells once that no more of it comes, because it is whole or given up. */
    SpooledBody whenOver(Runnable told) {
        over = told;
        return this;
    }

    private void over() {
        Runnable told = over;
        over = () -> {};
        told.run();
    }

    /** @throws Problem 413; 503 when the disk has no room for a package of that length beside its copy in the store */
    void refuseLongerThanAllowed(long length) {
        if (length > limit) {
            throw limit == JSON_LIMIT || limit == 0
                    ? new Problem(413, "FILE_TOO_LARGE", "提交的内容过大")
                    : new Problem(413, "FILE_TOO_LARGE", "文件大小超过" + limit / MEGABYTE + "MB");
        }
        if (folder != null) {
            requireRoom(2 * length);
        }
    }

    /** @param bytes of the body and its copy; what has come already takes its room */
    private void requireRoom(long bytes) {
        try {
            if (Files.getFileStore(folder).getUsableSpace() - (bytes - size) < SPARE) {
                throw new Problem(503, "FILE_UNAVAILABLE", "服务器磁盘空间不足，文件暂时无法保存，请联系系统管理员");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem 413 when it is more than it may be */
    void add(byte[] bytes, int length) throws IOException {
        if (size + length > limit || size >= lookAgain) {
            lookAgain = size + BETWEEN_LOOKS;
            refuseLongerThanAllowed(size + length);
        }
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
        file = folder == null
                ? Files.createTempFile("anju-body", null)
                : Files.createTempFile(folder, "anju-body", null);
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
        over();
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

    /** Never throws: whoever closes it has more to tidy up. */
    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            LOG.warn("A body cannot be closed: {}", e.toString());
        } finally {
            delete();
            over();
        }
    }

    private void delete() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("A body stays on the disk: {}", e.toString());
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
