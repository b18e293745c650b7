package org.anju.platform.ui;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Built pages, copied out of the jars at installation: files are named by content hash, so the files of the version before stay valid
 * beside the new ones and an open page survives an update.
 */
@Component(service = UiStore.class)
public final class UiStore {
    private final Path root;

    @Activate
    public UiStore() {
        this.root = Path.of(System.getProperty("karaf.data"), "ui");
    }

    /** Copies a bundle's files; the folder of a bundle version is complete or absent. */
    void lay(Bundle bundle, String domain) throws IOException {
        var entries = bundle.findEntries("ui", "*", true);
        for (URL url : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            if (!url.getPath().endsWith("/")) {
                copy(url, within(domain, url.getPath().substring("/ui/".length())));
            }
        }
    }

    /** @throws IOException for a name that leads out of the domain's folder */
    private Path within(String domain, String name) throws IOException {
        Path target = file(domain, name);
        if (!target.startsWith(root.resolve(domain))) {
            throw new IOException("a file of " + domain + " leads elsewhere: " + name);
        }
        return target;
    }

    private static void copy(URL url, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path half = Files.createTempFile(target.getParent(), "half", null);
        try (InputStream in = url.openStream()) {
            Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file of a domain; empty when there is none or the name leads elsewhere. */
    Optional<Path> find(String domain, String name) {
        Path file = file(domain, name);
        return file.startsWith(root) && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    private Path file(String domain, String name) {
        return root.resolve(domain).resolve(name).normalize();
    }
}
