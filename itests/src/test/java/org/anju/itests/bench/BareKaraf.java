package org.anju.itests.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.anju.itests.harness.Outside;

/** Apache Karaf as its makers ship it, the baseline of start-up. It is up when its SSH console greets. */
final class BareKaraf {
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(10);
    private final Path home;
    private final int port = Outside.freePort();

    /** @param home the unpacked distribution; its ports are changed so that it stands beside others */
    BareKaraf(Path home) throws IOException {
        this.home = home;
        change("etc/org.apache.karaf.shell.cfg", "(?m)^sshPort\\s*=.*$", "sshPort = " + port);
        change("etc/org.apache.karaf.management.cfg", "(?m)^(rmi\\w+Port)\\s*=.*$", "$1 = 0");
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = home.resolve(file);
        Files.writeString(path, Files.readString(path).replaceAll(from, to));
    }

    /** Seconds from launch to the greeting; it is ended then. */
    double start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon");
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_OPTS");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begin = System.nanoTime();
        Process process = builder.start();
        try {
            while (!greets()) {
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

    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(2000);
            byte[] greeting = socket.getInputStream().readNBytes(4);
            return new String(greeting, StandardCharsets.US_ASCII).startsWith("SSH");
        } catch (IOException notYet) {
            return false;
        }
    }
}
