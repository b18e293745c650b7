package org.anju.itests.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Console;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.SampleJar;
import org.anju.itests.harness.Waiting;

/**
 * Where domains are changed under the eyes of clients: one city for all tests of this package, with an operator at its console. What
 * clients see of each of its boots is kept.
 */
final class Ground {
    static final Duration SOON = Duration.ofSeconds(15);
    private static final String SAMPLE = "org.anju.sample";
    private static Ground only;

    // Derby keeps with each connection who first asked it something: that goes with the connection.
    private final Outside outside = new Outside("swap")
            .withConnectionsFor(Duration.ofSeconds(30))
            .with("account", "account.captcha.enabled", "false")
            .with("platform", "request.rate_per_minute", "0");
    private final List<BootWatch> boots = new ArrayList<>();
    private Console console;

    private Ground() {}

    static synchronized Ground get() {
        if (only == null) {
            Ground ground = new Ground();
            Runtime.getRuntime().addShutdownHook(new Thread(ground::end));
            ground.boots.add(BootWatch.of(ground.outside, ground.outside::start));
            only = ground;
        }
        return only;
    }

    private void end() {
        outside.stop();
    }

    /** What clients saw of each boot, the first one first. */
    List<BootWatch> boots() {
        return boots;
    }

    void stop() {
        leaveConsole();
        outside.stop();
    }

    void kill() {
        leaveConsole();
        outside.kill();
    }

    private void leaveConsole() {
        if (console != null) {
            console.close();
            console = null;
        }
    }

    /** Starts it again on its data. */
    void startAgain() {
        boots.add(BootWatch.of(outside, outside::startAgain));
    }

    Outside outside() {
        return outside;
    }

    String url() {
        return outside.url();
    }

    Client admin() {
        return City.of(outside).admin();
    }

    Client anybody() {
        return City.of(outside).anybody();
    }

    String run(String command) {
        if (console == null) {
            console = outside.operator();
        }
        return console.run(command);
    }

    /** The sample domain of a version, installed and started by raw commands where it is not yet, else updated. */
    void sample(String version) {
        String jar = SampleJar.of(version).url();
        if (run("bundle:list -s --no-format").contains(SAMPLE)) {
            run("bundle:update " + SAMPLE + " " + jar);
            run("bundle:start " + SAMPLE);
        } else {
            run("bundle:install -s " + jar);
        }
        awaitSample(version);
    }

    void removeSample() {
        if (run("bundle:list -s --no-format").contains(SAMPLE)) {
            run("bundle:uninstall " + SAMPLE);
        }
        Waiting.until("the sample is gone", SOON, () -> sampleAnswer().status() == 404);
    }

    void awaitSample(String version) {
        Waiting.until("the sample serves as " + version, SOON, () -> sampleAnswer()
                .text()
                .contains("\"" + version + "\""));
    }

    /** Until the platform is served, a domain beside it, and the sample. */
    void awaitAll(Duration most) {
        Waiting.until(
                "all serve",
                most,
                () -> sampleAnswer().status() == 200
                        && anybody()
                                        .get("/api/v1/account/auth/options?port=GOV")
                                        .status()
                                == 200
                        && anybody().get("/api/v1/institution/openapi.json").status() == 200
                        && anybody().get("/api/v1/platform/openapi.json").status() == 200);
    }

    /** Until somebody is inside the sample. */
    void awaitInFlight() {
        Waiting.until("somebody is inside the sample", SOON, () -> StreamSupport.stream(
                        admin().get("/api/v1/platform/features").json().spliterator(), false)
                .anyMatch(domain -> domain.get("id").asText().equals("sample")
                        && domain.at("/traffic/inFlight").asInt() > 0));
    }

    Client.Answer sampleAnswer() {
        return anybody().get("/api/v1/sample/version");
    }

    /** A repository of features with one that brings the sample domain of a version; its address. */
    String feature(String version) {
        Path file = outside.data().resolve("sample-" + version + "-features.xml");
        String text = "<features name=\"sample-" + version
                + "\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\">\n<feature name=\"anju-sample\" version=\""
                + version + "\"><bundle>" + SampleJar.of(version).url() + "</bundle></feature>\n</features>\n";
        try {
            return Files.writeString(file, text).toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
