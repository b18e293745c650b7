package org.anju.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.anju.itests.harness.Outside;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/**
 * Apache Karaf as its makers ship it, the baseline of start-up: from launch to the first successful login at the only door it has, its
 * SSH console.
 */
final class BareKaraf implements AutoCloseable {
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final SshClient client = SshClient.setUpDefaultClient();
    private final Path home;
    private final int port = Outside.freePort();

    /** @param home the unpacked distribution; its ports are changed so that it stands beside others, and its user is let in */
    BareKaraf(Path home) throws IOException {
        this.home = home;
        change("etc/org.apache.karaf.shell.cfg", "(?m)^sshPort\\s*=.*$", "sshPort = " + port);
        change("etc/org.apache.karaf.management.cfg", "(?m)^(rmi\\w+Port)\\s*=.*$", "$1 = 0");
        change("etc/users.properties", "(?m)^#(karaf = |_g_)", "$1");
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = home.resolve(file);
        Files.writeString(path, Files.readString(path).replaceAll(from, to));
    }

    /** Seconds from launch to the login; it is ended then. */
    double start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon");
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_OPTS");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            while (!loggedIn()) {
                if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(3)) {
                    throw new IllegalStateException("bare Karaf does not start");
                }
                LockSupport.parkNanos(POLL);
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            process.destroy();
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private boolean loggedIn() {
        try (ClientSession session =
                client.connect("karaf", "127.0.0.1", port).verify(PATIENCE).getSession()) {
            session.addPasswordIdentity("karaf");
            session.auth().verify(PATIENCE);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
