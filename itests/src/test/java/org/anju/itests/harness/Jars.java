package org.anju.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The bundles of the distribution, as other versions of themselves. */
public final class Jars {
    private static final Path SYSTEM = Path.of(System.getProperty("anju.assembly"), "system/org/anju");
    private static final Path FOLDER = Path.of(System.getProperty("anju.runs"))
            .resolve("jars")
            .toAbsolutePath()
            .normalize();

    private Jars() {}

    /** A domain of the distribution with the same content and another version. */
    public static Path versioned(String domain, String version) {
        Path target = FOLDER.resolve("anju-" + domain + "-" + version + ".jar");
        try (JarFile built = new JarFile(built(domain).toFile())) {
            Files.createDirectories(FOLDER);
            Manifest manifest = built.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                for (ZipEntry entry : Collections.list(built.entries())) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        built.getInputStream(entry).transferTo(out);
                    }
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(String domain) throws IOException {
        try (Stream<Path> files = Files.walk(SYSTEM.resolve("anju-" + domain))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
