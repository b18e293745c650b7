package org.anju.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anju.api.document.PhotoPackages.Ignored;
import org.anju.api.document.PhotoPackages.Limits;
import org.anju.api.document.PhotoPackages.PhotoPackage;
import org.anju.api.document.PhotoPackages.Reason;
import org.anju.api.problem.Problem;
import org.junit.rules.TemporaryFolder;

/** A folder in which packages of photos lie, with what tests say of them. */
final class PhotoPackageFolder extends TemporaryFolder {
    static final byte[] PHOTO = noise(5000, 1);

    static byte[] noise(int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    Path file(byte[] content) throws IOException {
        return Files.write(newFile().toPath(), content);
    }

    PhotoPackage open(byte[] zip) throws IOException {
        return new ZipPhotos().open(file(zip), Limits.USUAL);
    }

    void refused(int status, String message, byte[] content, Limits limits) throws IOException {
        Path file = file(content);
        Problem problem = assertThrows(
                Problem.class, () -> new ZipPhotos().open(file, limits).close());
        assertEquals(message, problem.getMessage());
        assertEquals(status, problem.status());
    }

    static byte[] read(PhotoPackage photos, String stem) throws IOException {
        try (InputStream in = photos.open(photos.find(stem).orElseThrow())) {
            return in.readAllBytes();
        }
    }

    static byte[] usual(Charset charset, String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(PHOTO);
                }
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    void ignores(Reason reason, String path, byte[] zip) throws IOException {
        try (PhotoPackage photos = open(zip)) {
            assertEquals(List.of(new Ignored(path, reason)), photos.ignored());
        }
    }
}
