package org.anju.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at the archive before POI does, because POI reads the small parts (content types, relations, properties) whole: they must
 * really be small. The large parts are streamed, and POI refuses those that unpack to more than a hundred times their size.
 */
final class ZipGuard {
    private static final int MAX_ENTRIES = 2000;
    private static final int MAX_SMALL_PART = 2 << 20;

    private ZipGuard() {}

    static void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw Refusal.notXlsx();
            }
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > MAX_ENTRIES) {
                throw Refusal.damaged();
            }
            for (ZipEntry entry : entries) {
                if (readWhole(entry.getName()) && longerThan(zip, entry, MAX_SMALL_PART)) {
                    throw Refusal.damaged();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.damaged();
        }
    }

    private static boolean readWhole(String name) {
        return name.endsWith(".rels")
                || name.startsWith("docProps/") && name.endsWith(".xml")
                || name.equals("[Content_Types].xml")
                || name.endsWith("workbook.xml")
                || name.endsWith("styles.xml");
    }

    private static boolean longerThan(ZipFile zip, ZipEntry entry, int limit) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.skip(limit + 1L) > limit;
        }
    }
}
