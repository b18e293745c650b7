package org.anju.platform.swap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anju.api.problem.Problem;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The jars of domains that were installed or replaced here ({@code <data>/domains}): what came in, what runs, and of each domain the one
 * before, which can be put back (PLT-R07).
 */
@Component(service = KeptJars.class)
public final class KeptJars {
    /** What an operator calls the version before. */
    public static final String PREVIOUS = "previous";

    private static final String HALF = "half";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Path root;

    @Activate
    public KeptJars() {
        this(Path.of(System.getProperty("karaf.base"), "domains"));
    }

    KeptJars(Path root) {
        this.root = root;
        deleteHalves();
    }

    /** What was being written when the node was killed. */
    private void deleteHalves() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root, 2)) {
            for (Path half : files.filter(file -> file.getFileName().toString().startsWith(HALF))
                    .toList()) {
                Files.delete(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of it came to run. */
    void forget(String domain) throws IOException {
        Files.deleteIfExists(jar(domain, "current"));
        Files.deleteIfExists(root.resolve(domain));
    }

    /** Takes in what was uploaded; refuses what is no jar of a domain. */
    DomainJar receive(InputStream content) {
        try {
            Path folder = Files.createDirectories(root.resolve("incoming"));
            Path half = Files.createTempFile(folder, HALF, ".jar");
            try {
                Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
                DomainJar jar = DomainJar.read(half);
                Files.move(half, incoming(jar.sha256()), StandardCopyOption.REPLACE_EXISTING);
                return DomainJar.read(incoming(jar.sha256()));
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was uploaded, by its hash. */
    DomainJar received(String sha256) {
        if (sha256 == null || !sha256.matches("[0-9a-f]{64}") || !Files.exists(incoming(sha256))) {
            throw Problem.invalid("sha256", "请先上传功能包");
        }
        return DomainJar.read(incoming(sha256));
    }

    private Path incoming(String sha256) {
        return root.resolve("incoming").resolve(sha256 + ".jar");
    }

    /** The version before. */
    Optional<DomainJar> previous(String domain) {
        Path jar = jar(domain, PREVIOUS);
        return Files.exists(jar) ? Optional.of(DomainJar.read(jar)) : Optional.empty();
    }

    /** The last version that ran, also of a domain that was removed. */
    Optional<DomainJar> last(String domain) {
        Path jar = jar(domain, "current");
        return Files.exists(jar) ? Optional.of(DomainJar.read(jar)) : Optional.empty();
    }

    /** Keeps what runs now, and in its place before it what ran. */
    Path keep(String domain, byte[] before, byte[] now) throws IOException {
        Files.createDirectories(root.resolve(domain));
        if (before != null) {
            write(jar(domain, PREVIOUS), before);
        }
        return write(jar(domain, "current"), now);
    }

    private static Path write(Path target, byte[] content) throws IOException {
        Path half = Files.createTempFile(target.getParent(), HALF, ".jar");
        Files.write(half, content);
        return Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path jar(String domain, String which) {
        return root.resolve(domain).resolve(which + ".jar");
    }

    /** The jar of a bundle, packed anew from what the framework has of it: where it once came from may hold something else by now. */
    static byte[] of(Bundle bundle) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, MANIFEST, bundle.getEntry(MANIFEST));
            for (URL url : Collections.list(bundle.findEntries("/", "*", true))) {
                String name = url.getPath().substring(1);
                if (!name.endsWith("/") && !name.equals(MANIFEST)) {
                    put(zip, name, url);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, URL content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same content makes the same jar.
        entry.setTime(0);
        zip.putNextEntry(entry);
        try (InputStream in = content.openStream()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }
}
