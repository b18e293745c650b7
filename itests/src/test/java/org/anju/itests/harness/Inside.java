package org.anju.itests.harness;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;

/**
 * The assembled distribution with the tests inside its framework (Pax Exam), for what only framework services can show. The test classes
 * go into a bundle of their own there: they see the api and the framework, nothing of the harness.
 */
public final class Inside {
    private static final String KARAF = System.getProperty("anju.karaf");
    private static final List<String> OPEN = List.of(
            "java.base/java.security",
            "java.base/java.net",
            "java.base/java.lang",
            "java.base/java.util",
            "java.naming/javax.naming.spi",
            "java.rmi/sun.rmi.transport.tcp");
    private static final List<String> EXPORTED = List.of(
            "java.base/sun.net.www.protocol.file",
            "java.base/sun.net.www.protocol.ftp",
            "java.base/sun.net.www.protocol.http",
            "java.base/sun.net.www.protocol.https",
            "java.base/sun.net.www.protocol.jar",
            "java.base/sun.net.www.content.text",
            "jdk.xml.dom/org.w3c.dom.html",
            "jdk.naming.rmi/com.sun.jndi.url.rmi",
            "java.rmi/sun.rmi.registry",
            "java.security.sasl/com.sun.security.sasl",
            "java.naming/com.sun.jndi.ldap");

    private Inside() {}

    /** The generic city on an empty folder, with ports of its own. */
    public static Option[] genericCity() {
        Path archive = Path.of(System.getProperty("anju.archive")).toAbsolutePath();
        File runs = Path.of(System.getProperty("anju.runs")).resolve("inside").toFile();
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(archive.toUri().toString())
                    .name("Anju")
                    .unpackDirectory(runs)
                    .useDeployFolder(false),
            editConfigurationFileExtend("etc/org.apache.karaf.features.cfg", "featuresBoot", "anju-city-generic"),
            port("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port"),
            port("etc/org.apache.karaf.shell.cfg", "sshPort"),
            localRepository(),
            vmOptions(flags()),
            systemTimeout(120_000),
        };
    }

    private static Option port(String file, String key) {
        return editConfigurationFilePut(file, key, String.valueOf(Outside.freePort()));
    }

    /** Pax Exam's own bundles come from where the build has them. */
    private static Option localRepository() {
        String file = "etc/org.ops4j.pax.url.mvn.cfg";
        String prefix = "org.ops4j.pax.url.mvn.";
        return composite(
                editConfigurationFilePut(file, prefix + "localRepository", System.getProperty("anju.repository")),
                editConfigurationFilePut(file, prefix + "repositories", ""));
    }

    /** As bin/karaf starts it on a JDK with modules. */
    private static String[] flags() {
        List<String> flags = new ArrayList<>(List.of(
                "--add-reads=java.xml=java.logging",
                "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                "--patch-module",
                "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + KARAF + ".jar",
                "--patch-module",
                "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + KARAF + ".jar"));
        OPEN.forEach(name -> flags.addAll(List.of("--add-opens", name + "=ALL-UNNAMED")));
        EXPORTED.forEach(name -> flags.add("--add-exports=" + name + "=ALL-UNNAMED"));
        flags.addAll(List.of("-classpath", "lib/jdk9plus/*" + File.pathSeparator + "lib/boot/*"));
        flags.addAll(List.of("-Xmx640m", "-Djava.awt.headless=true", "-Duser.timezone=Asia/Shanghai"));
        return flags.toArray(String[]::new);
    }
}
