package org.anju.itests.architecture;

import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A bundle that breaks rules, compiled from sources that a test makes up. */
final class MadeUpBundle {
    private MadeUpBundle() {}

    /**
     * @param sources text by path below the source folder
     * @param changelog the changelog, or null
     */
    static BundleJar of(
            Path folder, String name, Map<String, String> headers, Map<String, String> sources, String changelog)
            throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(folder.resolve("src"), classes, sources);
        if (changelog != null) {
            Files.createDirectories(classes.resolve("db"));
            Files.writeString(classes.resolve("db/changelog.xml"), changelog);
        }
        File file = folder.resolve("anju-" + name + "-1.jar").toFile();
        try (Jar jar = new Jar(name, classes.toFile())) {
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            headers.forEach(manifest.getMainAttributes()::putValue);
            jar.setManifest(manifest);
            jar.write(file);
        }
        return BundleJar.read(file.toPath());
    }

    private static void compile(Path folder, Path classes, Map<String, String> sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("The made-up bundle does not compile");
        }
    }
}
