package org.anju.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Assume;
import org.junit.rules.ExternalResource;

/**
 * A PostgreSQL server of the test's own, on loopback, in a temporary folder; without PostgreSQL on the machine the tests are skipped. It
 * does not run as root, so it uses the package's user there.
 */
public final class Postgres extends ExternalResource {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String USER = "anju";

    private final int port = Outside.freePort();
    private Path bin;
    private Path folder;

    @Override
    protected void before() {
        start();
    }

    @Override
    protected void after() {
        gone();
    }

    /** Where the newest PostgreSQL of this machine is; empty when there is none. */
    private static Optional<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(java.util.Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an empty cluster and starts it. */
    public Postgres start() {
        Optional<Path> installed = installed();
        if (installed.isEmpty()) {
            System.out.println("No PostgreSQL on this machine: its tests are skipped");
        }
        Assume.assumeTrue("PostgreSQL is installed", installed.isPresent());
        bin = installed.get();
        try {
            folder = Files.createTempDirectory("anju-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        make();
        return this;
    }

    private void make() {
        try {
            if (root()) {
                run(List.of("chown", "postgres", folder.toString()));
            }
            as("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
            up();
            as("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", USER, "anju");
        } catch (AssertionError failed) {
            Folders.delete(folder);
            throw failed;
        }
    }

    /** Starts the server, at first or again. */
    public void up() {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                + " -c fsync=off -c max_connections=60";
        as("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-w", "-o", options, "start");
    }

    /** Stops it as a failing server would. */
    public void down() {
        as("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }

    /** Stops it for good and takes its folder away. */
    public void gone() {
        try {
            down();
        } finally {
            Folders.delete(folder);
        }
    }

    /** Where a JDBC client finds its database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/anju?reWriteBatchedInserts=true";
    }

    /** The datasource file of a deployment that uses it. */
    public String datasource() {
        return "osgi.jdbc.driver.name = PostgreSQL JDBC Driver\n"
                + "url = " + url() + "\n"
                + "user = " + USER + "\npassword = " + USER + "\n"
                + "dataSourceName = anju\npool = hikari\nhikari.maximumPoolSize = 24\nhikari.minimumIdle = 2\n"
                + "hikari.initializationFailTimeout = -1\nhikari.connectionTimeout = 3000\n";
    }

    /** Where all of it lies. */
    public Path folder() {
        return folder;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void as(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (root()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) {
        Path output = null;
        try {
            output = Files.createTempFile("anju-postgres", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(Duration.ofSeconds(60).toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(command + ": " + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            if (output != null) {
                Folders.delete(output);
            }
        }
    }
}
