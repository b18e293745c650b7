package org.anju.itests.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.anju.api.document.PhotoPackages.Limits;
import org.anju.api.document.PhotoPackages.Photo;
import org.anju.api.document.PhotoPackages.PhotoPackage;
import org.anju.api.file.FileKind;
import org.anju.document.CheckedPictures;
import org.anju.document.ZipPhotos;

/**
 * Photos of about 100 KB out of a ZIP: each unpacked to the disk, checked, re-encoded and written, beside bare decoding and encoding of the
 * same bytes in memory. Processor time of the thread, in turns, after a warm-up; the bundle's own classes in this process.
 */
final class PhotosBench implements Bench.Benchmark {
    private static final int PHOTOS = 500;
    private static final int ROUNDS = 3;
    private static final float QUALITY = 0.9f;

    private final List<byte[]> photos = new ArrayList<>();

    @Override
    public void run(Bench.Figures figures) throws Exception {
        Path folder = Files.createTempDirectory("bench-photos");
        Path zip = folder.resolve("photos.zip");
        try {
            pack(zip);
            bare();
            checked(zip, folder);
            double bare = 0;
            double checked = 0;
            for (int round = 0; round < ROUNDS; round++) {
                bare += Photographs.cpuMillis(this::bare);
                checked += Photographs.cpuMillis(() -> checked(zip, folder));
            }
            figures.note("%.1f KB; bare %.2f ms, checked %.2f ms a photo"
                    .formatted(photos.get(0).length / 1024.0, bare / PHOTOS / ROUNDS, checked / PHOTOS / ROUNDS));
            figures.add("photos.check_ratio", checked / bare, "ratio", "under 1.3");
        } finally {
            for (String name : List.of("photos.zip", "arrived", "kept")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private void pack(Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < PHOTOS; i++) {
                byte[] photo = Photographs.jpeg(i, 640, 860, QUALITY);
                photos.add(photo);
                out.putNextEntry(new ZipEntry("photos/310101199003" + (100_000 + i) + ".jpg"));
                out.write(photo);
                out.closeEntry();
            }
        }
    }

    private void bare() throws IOException {
        for (byte[] photo : photos) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
            Photographs.encode(image, QUALITY);
        }
    }

    private static void checked(Path zip, Path folder) throws IOException {
        CheckedPictures pictures = new CheckedPictures(Photographs.fonts());
        Path arrived = folder.resolve("arrived");
        int count = 0;
        try (PhotoPackage content = new ZipPhotos().open(zip, Limits.USUAL)) {
            for (Photo photo : content.photos()) {
                try (InputStream in = content.open(photo)) {
                    Files.copy(in, arrived, StandardCopyOption.REPLACE_EXISTING);
                }
                pictures.measure(arrived);
                try (OutputStream out = Files.newOutputStream(folder.resolve("kept"))) {
                    pictures.clean(arrived, FileKind.PORTRAIT.keptSide(), out);
                }
                count++;
            }
        }
        if (count != PHOTOS) {
            throw new IllegalStateException(count + " photos");
        }
    }
}
