package org.anju.itests.architecture;

import aQute.bnd.classfile.ConstantPool;
import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Clazz;
import aQute.bnd.osgi.Descriptors.TypeRef;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Resource;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;

/**
 * A built bundle as the rules look at it: its manifest, what each class refers to and says, and its changelogs.
 *
 * @param name the artifact, e.g. {@code institution}
 * @param classes by name
 * @param changelogs text by path
 */
record BundleJar(String name, Manifest manifest, Map<String, Code> classes, Map<String, String> changelogs) {
    /**
     * A class.
     *
     * @param types all that it refers to, by full name
     * @param called those of them that it calls, makes or casts to, with slashes; others it only hands on
     * @param texts all constants: literals, annotation values
     */
    record Code(String name, Set<String> types, Set<String> called, Set<String> texts) {
        boolean calls(String type) {
            return called.contains(type.replace('.', '/'));
        }
    }

    static BundleJar read(Path file) throws Exception {
        try (Jar jar = new Jar(file.toFile());
                Analyzer analyzer = new Analyzer(jar)) {
            Map<String, Code> classes = new TreeMap<>();
            Map<String, String> changelogs = new TreeMap<>();
            for (Map.Entry<String, Resource> entry :
                    List.copyOf(jar.getResources().entrySet())) {
                String path = entry.getKey();
                if (path.startsWith("org/anju/") && path.endsWith(".class") && !path.endsWith("-info.class")) {
                    Code code = code(analyzer, path, entry.getValue());
                    classes.put(code.name(), code);
                } else if (path.startsWith("db/") && path.endsWith(".xml")) {
                    changelogs.put(path, text(entry.getValue()));
                }
            }
            String name =
                    file.getFileName().toString().replaceFirst("^anju-", "").replaceFirst("-\\d.*", "");
            return new BundleJar(name, jar.getManifest(), classes, changelogs);
        }
    }

    private static Code code(Analyzer analyzer, String path, Resource resource) throws Exception {
        Set<String> types = new TreeSet<>();
        for (TypeRef type : new Clazz(analyzer, path, resource).parseClassFile()) {
            types.add(type.getFQN());
        }
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        return withConstants(name, types, resource);
    }

    private static Code withConstants(String name, Set<String> types, Resource resource) throws Exception {
        try (InputStream in = resource.openInputStream();
                DataInputStream data = new DataInputStream(in)) {
            data.skipBytes(8);
            ConstantPool constants = ConstantPool.read(data);
            Set<String> called = new TreeSet<>();
            Set<String> texts = new LinkedHashSet<>();
            for (int i = 1; i < constants.size(); i++) {
                Object entry = constants.entry(i);
                if (entry instanceof String text) {
                    texts.add(text);
                } else if (entry != null && constants.tag(i) == ConstantPool.CONSTANT_Class) {
                    called.add(constants.className(i));
                }
            }
            return new Code(name, types, called, texts);
        }
    }

    private static String text(Resource resource) throws Exception {
        try (InputStream in = resource.openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource.toString(), e);
        }
    }

    String header(String header) {
        return manifest.getMainAttributes().getValue(header);
    }

    boolean isDomain() {
        return header("Anju-Domain") != null;
    }

    /** The package that everything of the bundle is in. */
    String root() {
        return "org.anju." + name;
    }

    /** The room inside the bundle: {@code model}, {@code store}…; empty for the services at the top. */
    String room(String type) {
        String rest = type.startsWith(root() + ".") ? type.substring(root().length() + 1) : "";
        String first = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : "";
        return first.matches("[a-z]+") ? first : "";
    }
}
