package org.anju.itests.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bundles as this build made them. */
final class Bundles {
    private Bundles() {}

    static List<BundleJar> built(Path folder) throws Exception {
        List<BundleJar> bundles = new ArrayList<>();
        try (Stream<Path> modules = Files.list(folder)) {
            for (Path module : modules.sorted().toList()) {
                Path target = module.resolve("target");
                if (Files.isDirectory(target)) {
                    bundles.addAll(jars(target));
                }
            }
        }
        return bundles;
    }

    private static List<BundleJar> jars(Path target) throws Exception {
        List<BundleJar> bundles = new ArrayList<>();
        try (Stream<Path> files = Files.list(target)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("anju-")
                        && name.endsWith(".jar")
                        && !name.matches(".*-(sources|javadoc|tests)\\.jar")) {
                    bundles.add(BundleJar.read(file));
                }
            }
        }
        return bundles;
    }
}
