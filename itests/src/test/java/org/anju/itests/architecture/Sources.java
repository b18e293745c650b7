package org.anju.itests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the line of a breach in the sources; a class of which there is no source is named by itself. */
record Sources(Path bundles) {
    /** {@code org.anju.x.model.Thing (Thing.java:12)}: the first line that names the type, by its full or by its simple name. */
    String line(BundleJar bundle, BundleJar.Code code, String type) {
        String outer = code.name().replaceFirst("\\$.*", "");
        Path file = bundles.resolve(bundle.name()).resolve("src/main/java").resolve(outer.replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            return code.name();
        }
        String full = type.replace('$', '.');
        String simple = full.substring(full.lastIndexOf('.') + 1);
        int line = first(file, full);
        line = line > 0 ? line : first(file, simple);
        return code.name() + " (" + file.getFileName() + (line > 0 ? ":" + line : "") + ")";
    }

    private static int first(Path file, String text) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(text)) {
                    return i + 1;
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
