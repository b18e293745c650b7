package org.anju.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.anju.api.problem.Problem;

/** A file on its way in: spooled to disk, bounded; gone when closed, unless the store took it. */
final class Arrival implements AutoCloseable {
    private final Path path;

    Arrival(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** @throws Problem 413 {@code 文件大小超过{n}MB}; 400 {@code 文件不能为空}, {@code 文件已损坏或无法读取} when the client breaks off */
    void receive(InputStream content, int megabytes) throws IOException {
        long limit = megabytes * 1024L * 1024L;
        long size = 0;
        byte[] buffer = new byte[16_384];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = next(content, buffer); read >= 0; read = next(content, buffer)) {
                size += read;
                if (size > limit) {
                    throw new Problem(413, "FILE_TOO_LARGE", "文件大小超过" + megabytes + "MB");
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw Problem.invalid("file", "文件不能为空");
        }
    }

    private static int next(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw Problem.invalid("file", "文件已损坏或无法读取");
        }
    }

    byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(64);
        }
    }

    long size() throws IOException {
        return Files.size(path);
    }

    String sha256() throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
