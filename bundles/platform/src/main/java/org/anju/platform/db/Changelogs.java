package org.anju.platform.db;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;

/**
 * The changelogs of a domain: the files below {@code db/} of its bundle, or of a jar that is not installed yet.
 *
 * @param files content by path
 */
public record Changelogs(SortedMap<String, byte[]> files) {
    private static final String FOLDER = "db/";

    static Changelogs of(Bundle bundle) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        var entries = bundle.findEntries("db", "*", true);
        for (URL url : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            if (!url.getPath().endsWith("/")) {
                try (InputStream in = url.openStream()) {
                    files.put(url.getPath().substring(1), in.readAllBytes());
                }
            }
        }
        return new Changelogs(files);
    }

    public static Changelogs of(Path jar) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (JarFile opened = new JarFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(opened.entries())) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    try (InputStream in = opened.getInputStream(entry)) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return new Changelogs(files);
    }

    /** Tells other changelogs. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
