package org.anju.itests.harness;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Reads captchas for a test: a bundle of the test that stands before the {@code Pictures} service and notes the text of each captcha it is
 * asked to draw. The product knows nothing of it.
 */
public final class CaptchaReader {
    private final Outside outside;
    private final Path notes;

    private CaptchaReader(Outside outside) {
        this.outside = outside;
        this.notes = outside.data().resolve("captchas.txt");
    }

    /** Installs the bundle and lets the account domain look its services up again. */
    public static CaptchaReader install(Outside outside) {
        CaptchaReader reader = new CaptchaReader(outside);
        Path jar = reader.build();
        outside.console("bundle:install -s file:" + jar, "bundle:restart org.anju.account");
        Client client = new Client(outside.url());
        Waiting.until("captchas are read", Duration.ofSeconds(60), () -> {
            Client.Answer answer = client.post("/api/v1/account/auth/captcha", java.util.Map.of());
            return answer.status() == 200 && Files.exists(reader.notes);
        });
        return reader;
    }

    private Path build() {
        Path target = outside.data().resolve("captcha-reader.jar");
        try (Builder builder = new Builder()) {
            builder.setProperty(Constants.BUNDLE_SYMBOLICNAME, "org.anju.itests.captcha");
            builder.setProperty(Constants.BUNDLE_ACTIVATOR, "org.anju.itests.captcha.Activator");
            builder.setProperty(Constants.PRIVATEPACKAGE, "org.anju.itests.captcha");
            builder.setProperty(Constants.IMPORT_PACKAGE, "*");
            builder.addClasspath(new File("target/test-classes"));
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (entry.contains("anju-api")
                        || entry.contains("osgi.core")
                        || entry.contains("api" + File.separator + "target")) {
                    builder.addClasspath(new File(entry));
                }
            }
            try (Jar jar = builder.build()) {
                jar.write(target.toFile());
            }
            return target;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the captcha drawn last. */
    public String last() {
        try {
            var lines = Files.readAllLines(notes);
            return lines.get(lines.size() - 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
