package org.anju.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.rules.ExternalResource;

/**
 * The assembled distribution as a process of its own, with own folder and ports. As a {@code @ClassRule} it lives as long as the class;
 * {@link #shared()} is one for all tests that only add data.
 */
public final class Outside extends ExternalResource {
    private static final Path ASSEMBLY = Path.of(System.getProperty("anju.assembly"));
    private static final Path RUNS = Path.of(System.getProperty("anju.runs"));
    private static final String DATA_SOURCE = "org.ops4j.datasource-app.cfg";
    private static final Duration BOOT = Duration.ofSeconds(180);
    private static final Pattern FIRST_PASSWORD = Pattern.compile("首次启动：管理员 (\\S+) 初始密码 (\\S+)");
    // While a test is written: -Danju.running=<http port>,<ssh port> takes the one that runs already on the folder of
    // that name.
    private static final String[] RUNNING = System.getProperty("anju.running") == null
            ? null
            : System.getProperty("anju.running").split(",");
    private static Outside shared;

    private final String name;
    private final Path data;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private volatile int httpPort;
    private int sshPort;
    private Process process;
    private Path files;

    public Outside(String name) {
        this.name = name;
        this.data = RUNS.resolve(name).toAbsolutePath().normalize();
    }

    /** The one that most tests share; it ends with the test JVM. Captchas are off: {@code LoginTest} has them on. */
    public static synchronized Outside shared() {
        if (shared == null) {
            shared = new Outside("shared").with("account", "account.captcha.enabled", "false");
            if (Boolean.getBoolean("anju.postgres")) {
                onPostgres(shared);
            }
            shared.start();
            shared.awaitDomain("contract");
            shared.awaitDomain("listing");
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
        }
        return shared;
    }

    private static void onPostgres(Outside outside) {
        Postgres postgres = new Postgres().start();
        outside.withFile(DATA_SOURCE, postgres.datasource());
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::gone));
    }

    /** A parameter in the city's {@code etc/org.anju.<domain>.cfg}. */
    public Outside with(String domain, String key, String value) {
        settings.merge("org.anju." + domain + ".cfg", key + " = " + value + "\n", String::concat);
        return this;
    }

    /** A whole file in {@code etc/}. */
    public Outside withFile(String file, String content) {
        settings.put(file, content);
        return this;
    }

    /** Its database connections are replaced after this time, of at least 30 s (the pool's own is half an hour). */
    public Outside withConnectionsFor(Duration life) {
        try {
            String shipped = Files.readString(ASSEMBLY.resolve("etc").resolve(DATA_SOURCE));
            return withFile(DATA_SOURCE, shipped + "\nhikari.maxLifetime = " + life.toMillis() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Outside withEnvironment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Another node on this one's database (PostgreSQL), keys and files; not started yet. */
    public Outside beside(String other) {
        Outside node = new Outside(other);
        node.settings.putAll(settings);
        node.environment.putAll(environment);
        node.environment.put("ANJU_KEY_FILE", data.resolve("keys/anju.keys").toString());
        node.files = data.resolve("files");
        return node;
    }

    @Override
    protected void before() {
        try {
            start();
        } catch (RuntimeException | AssertionError e) {
            stop();
            throw e;
        }
    }

    @Override
    protected void after() {
        stop();
    }

    /** Starts on an empty folder and waits until it serves. */
    public void start() {
        if (RUNNING != null) {
            httpPort = Integer.parseInt(RUNNING[0]);
            sshPort = Integer.parseInt(RUNNING[1]);
            return;
        }
        Folders.delete(data);
        httpPort = freePort();
        sshPort = freePort();
        try {
            Files.createDirectories(data.resolve("etc"));
            for (Map.Entry<String, String> file : settings.entrySet()) {
                Files.writeString(data.resolve("etc").resolve(file.getKey()), file.getValue());
            }
            if (files != null) {
                Files.createSymbolicLink(data.resolve("files"), files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startAgain();
    }

    /** Starts on the folder as it is. */
    public void startAgain() {
        launch();
        await();
    }

    /** Starts the process on the folder as it is, without waiting for it. */
    public void launch() {
        ProcessBuilder builder =
                new ProcessBuilder(ASSEMBLY.resolve("bin/karaf").toString(), "daemon");
        builder.environment().put("ANJU_MODE", "development");
        builder.environment().putAll(environment);
        builder.environment().put("ANJU_DATA", data.toString());
        builder.environment().put("ANJU_HTTP_PORT", String.valueOf(httpPort));
        builder.environment().put("ANJU_SSH_PORT", String.valueOf(sshPort));
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() {
        Serving serving = new Serving(url());
        Waiting.until(name + " serves", BOOT, () -> {
            if (!process.isAlive()) {
                throw new AssertionError(name + " ended while starting: " + Folders.text(output()));
            }
            return serving.lets("GOV") && serving.domain("institution");
        });
    }

    /** Until a domain serves. */
    public void awaitDomain(String domain) {
        Serving serving = new Serving(url());
        Waiting.until(domain + " of " + name + " serves", BOOT, () -> serving.domain(domain));
    }

    /** Starts on the folder as it is, expecting that it ends by itself; with what exit code it did, -1 when it did not. */
    public int refuses(Duration most) {
        launch();
        try {
            if (process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
        return -1;
    }

    /** Ends it as an operator would. */
    public void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** kill -9 */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it is known where it will serve. */
    public boolean isPlaced() {
        return httpPort > 0;
    }

    public String url() {
        return "http://127.0.0.1:" + httpPort;
    }

    public Path data() {
        return data;
    }

    public long pid() {
        return process.pid();
    }

    /** The administrator's login and password that the first start printed. */
    public String[] firstAdministrator() {
        String[] found = new String[2];
        Waiting.until("the first password is printed", Duration.ofSeconds(30), () -> {
            Matcher matcher = FIRST_PASSWORD.matcher(Folders.text(output()));
            boolean there = matcher.find();
            if (there) {
                found[0] = matcher.group(1);
                found[1] = matcher.group(2);
            }
            return there;
        });
        return found;
    }

    /** Runs commands at the console and returns what they print. */
    public String console(String... commands) {
        return new Shell(ASSEMBLY, data, sshPort).type(List.of(commands));
    }

    /** Runs one command as a scheduled script does, without input, and returns what it prints. */
    public String oneShot(String command) {
        return new Shell(ASSEMBLY, data, sshPort).once(command);
    }

    /** The same by one lasting session, for a test with many commands; whoever asked closes it. */
    public Console operator() {
        return new Console(data, sshPort);
    }

    /** What the process printed. */
    public Path output() {
        return data.resolve("console.txt");
    }

    /** Its log. */
    public String log() {
        return Folders.text(data.resolve("log/karaf.log"));
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
