package org.anju.itests.harness;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManager;
import javax.servlet.Servlet;
import javax.ws.rs.core.Application;
import org.anju.api.domain.Domain;
import org.apache.karaf.shell.api.action.Action;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The sample domain ({@code org.anju.itests.sample}) as a bundle that a test installs, in any version and with any fault: packed from the
 * test classes with bnd, which makes of the annotations what it makes of them in the build.
 */
public final class SampleJar {
    private static final Path FOLDER = Path.of(System.getProperty("anju.runs"))
            .resolve("sample-jars")
            .toAbsolutePath()
            .normalize();
    private static final AtomicInteger SERIAL = new AtomicInteger();
    /** One of each jar that a domain may see. */
    private static final List<Class<?>> SEEN = List.of(
            SampleJar.class,
            Domain.class,
            Application.class,
            EntityManager.class,
            BundleContext.class,
            Component.class,
            HttpWhiteboardServletPattern.class,
            Servlet.class,
            Action.class);

    private static final List<String> FILES = List.of("db/changelog.xml", "ui/ui.json", "ui/sample-1.js");
    private static final String NEVER =
            "<changeSet id=\"sample-never\" author=\"anju\"><dropTable tableName=\"smp_never_there\"/></changeSet>";

    private final Builder builder = new Builder();
    private final String domain;
    private String more = "";
    private String without;
    private boolean truncated;

    /** No domain: a servlet for the benchmark of the router. */
    public static SampleJar bare() {
        SampleJar sample = new SampleJar("bare", "1.0.0");
        sample.builder.getProperties().remove("Anju-Domain");
        return sample;
    }

    /** A bundle with nothing in it. */
    public static SampleJar empty() {
        SampleJar sample = new SampleJar("empty", "1.0.0");
        sample.builder.getProperties().remove("Anju-Domain");
        sample.builder.getProperties().remove("Private-Package");
        sample.builder.getProperties().remove("Import-Package");
        sample.builder.setProperty("-resourceonly", "true");
        return sample;
    }

    private SampleJar(String domain, String version) {
        this.domain = domain;
        builder.setProperty("Bundle-SymbolicName", "org.anju." + domain);
        builder.setProperty("Bundle-Version", version);
        builder.setProperty("Anju-Domain", domain);
        builder.setProperty("Private-Package", "org.anju.itests." + domain);
        // As bundles/bnd.bnd has it.
        builder.setProperty("-contract", "!*");
        builder.setProperty("-noimportjava", "true");
        builder.setProperty("-dsannotations-options", "norequirements");
        builder.setProperty("Import-Package", "javax.persistence.*;version=\"[2.1,3)\",*");
    }

    public static SampleJar of(String version) {
        SampleJar sample = new SampleJar("sample", version);
        sample.builder.setProperty("Karaf-Commands", "org.anju.itests.sample");
        return sample;
    }

    /** Another domain, with nothing but an endpoint that publishes what the sample hears. */
    public static SampleJar teller(String version) {
        return new SampleJar("teller", version);
    }

    /** No domain: a bundle that writes down what becomes of all bundles ({@code org.anju.itests.witness}). */
    public static SampleJar witness() {
        SampleJar witness = new SampleJar("witness", "1.0.0");
        witness.builder.unsetProperty("Anju-Domain");
        witness.builder.setProperty("Bundle-Activator", "org.anju.itests.witness.Witness");
        return witness;
    }

    /** Its last change cannot be made in any database. */
    public SampleJar failingMigration() {
        return more(NEVER);
    }

    /** With more changes at the end of its changelog. */
    public SampleJar more(String changes) {
        more = changes;
        return this;
    }

    /** Its Application throws when it is activated. */
    public SampleJar failingComponent() {
        builder.setProperty("Sample-Fails", "true");
        return this;
    }

    /** It imports a package that nobody exports. */
    public SampleJar needing(String missing) {
        builder.setProperty("Import-Package", missing + "," + builder.getProperty("Import-Package"));
        return this;
    }

    /** One of its classes is not in it. */
    public SampleJar without(String type) {
        without = type;
        return this;
    }

    /** The file ends in the middle. */
    public SampleJar truncated() {
        truncated = true;
        return this;
    }

    /** Writes it, as a file of its own. */
    public Path write() {
        Path file = FOLDER.resolve("anju-" + domain + "-" + builder.getProperty("Bundle-Version") + "-"
                + SERIAL.incrementAndGet() + ".jar");
        try (builder) {
            Files.createDirectories(FOLDER);
            builder.addClasspath(classPath());
            Jar jar = builder.build();
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException("The sample is not packed: " + builder.getErrors());
            }
            addFiles(jar);
            if (without != null) {
                jar.remove("org/anju/itests/" + domain + "/" + without + ".class");
            }
            jar.write(file.toFile());
            return truncated ? cut(file) : file;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes it, and says where the framework finds it. */
    public String url() {
        return write().toUri().toString();
    }

    private static Collection<File> classPath() {
        return SEEN.stream()
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> new File(URI.create(place.toString())))
                .toList();
    }

    private void addFiles(Jar jar) throws IOException {
        for (String name : domain.equals("sample") ? FILES : List.<String>of()) {
            try (InputStream in = SampleJar.class.getResourceAsStream("/sample/" + name)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("<!-- more -->", more);
                jar.putResource(name, new EmbeddedResource(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0));
            }
        }
    }

    private static Path cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        return file;
    }
}
