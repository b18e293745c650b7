package org.anju.itests.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/**
 * An operator at the console of a deployment, who stays logged in: one SSH session, so that a command costs no start of a JVM and what is
 * measured of it is the command. (Karaf ends the session after a command that is given as an argument; so they are typed.)
 */
public final class Console implements AutoCloseable {
    private static final Duration LOGIN = Duration.ofSeconds(20);
    private static final Duration COMMAND = Duration.ofSeconds(60);
    /** Lines are not broken. */
    private static final int WIDE = 1_000;

    private static final long LOOK = Duration.ofMillis(5).toNanos();
    private static final String PROMPT = "anju@root()> ";
    private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]|\r");

    private final SshClient client = SshClient.setUpDefaultClient();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ClientSession session;
    private final OutputStream typed;
    private int commands;

    Console(Path data, int port) {
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        try {
            session = client.connect("anju", "127.0.0.1", port).verify(LOGIN).getSession();
            session.addPasswordIdentity(password(data));
            session.auth().verify(LOGIN);
            ChannelShell channel = session.createShellChannel();
            channel.setUsePty(true);
            channel.setPtyType("dumb");
            channel.setPtyColumns(WIDE);
            channel.setOut(printed);
            channel.setErr(printed);
            channel.open().verify(LOGIN);
            typed = channel.getInvertedIn();
            await("login", LOGIN, Pattern.compile(Pattern.quote(PROMPT)));
        } catch (IOException e) {
            client.stop();
            throw new UncheckedIOException(e);
        }
    }

    private static String password(Path data) throws IOException {
        Properties users = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("etc/users.properties"))) {
            users.load(in);
        }
        return users.getProperty("anju").split(",")[0];
    }

    /** Runs a command and returns what it prints. */
    public String run(String command) {
        return run(command, COMMAND);
    }

    /** @throws AssertionError when it is not over within the time */
    public synchronized String run(String command, Duration most) {
        String end = "over-" + ++commands;
        printed.reset();
        type(command + "\recho " + end + "\r");
        Pattern over = Pattern.compile("(?m)^(?:" + Pattern.quote(PROMPT) + " *)*" + end + "$");
        String text = await(command, most, over);
        // What was typed is echoed, behind a prompt or, while the command before runs, without one.
        return text.substring(
                        0,
                        over.matcher(text).results().findFirst().orElseThrow().start())
                .lines()
                .map(line -> line.replace(PROMPT, "").strip())
                .filter(line -> !line.isEmpty() && !line.equals(command) && !line.startsWith("echo over-"))
                .collect(Collectors.joining("\n"));
    }

    private void type(String text) {
        try {
            typed.write(text.getBytes(StandardCharsets.UTF_8));
            typed.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String await(String what, Duration most, Pattern wanted) {
        for (long until = System.nanoTime() + most.toNanos(); ; LockSupport.parkNanos(LOOK)) {
            String text =
                    COLOURS.matcher(printed.toString(StandardCharsets.UTF_8)).replaceAll("");
            if (wanted.matcher(text).find()) {
                return text;
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("Not over within " + most.toSeconds() + " s: " + what + "\n" + text);
            }
        }
    }

    @Override
    public void close() {
        session.close(true);
        client.stop();
    }
}
