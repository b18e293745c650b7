package org.anju.platform.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Dictionary;
import java.util.Hashtable;
import org.anju.api.secret.Secrets;
import org.anju.platform.db.Database;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens {@link Secrets} with the key file: {@code key.file} of {@code etc/org.anju.platform.cfg}, else {@code ANJU_KEY_FILE}, else
 * {@code keys/anju.keys} beside the data. Without the keys of this database the platform stops with one sentence.
 */
@Component(
        service = {},
        immediate = true)
public final class KeyGate {
    private static final Logger LOG = LoggerFactory.getLogger(KeyGate.class);

    /** EX_CONFIG of sysexits.h */
    private static final int BAD_CONFIGURATION = 78;

    private final ServiceRegistration<?> registration;

    @Activate
    public KeyGate(
            BundleContext context,
            @Reference Database database,
            @Reference Clock clock,
            @Reference ConfigurationAdmin settings) {
        this.registration = open(context, database, clock, settings);
    }

    private static ServiceRegistration<?> open(
            BundleContext context, Database database, Clock clock, ConfigurationAdmin settings) {
        try {
            KeyedSecrets secrets = new KeyedSecrets(KeyRing.open(new KeyFile(path(settings)), database, clock));
            String[] services = {Secrets.class.getName(), KeyedSecrets.class.getName()};
            return context.registerService(services, secrets, new Hashtable<>());
        } catch (KeysMissing e) {
            refuse(e.getMessage());
            return null;
        }
    }

    private static Path path(ConfigurationAdmin settings) {
        String base = System.getProperty("karaf.base", ".");
        String configured = configured(settings);
        String chosen = configured != null ? configured : System.getenv("ANJU_KEY_FILE");
        return chosen == null || chosen.isBlank()
                ? Path.of(base, "keys", "anju.keys")
                : Path.of(base).resolve(chosen);
    }

    private static String configured(ConfigurationAdmin settings) {
        try {
            Configuration[] found = settings.listConfigurations("(service.pid=org.anju.platform)");
            Dictionary<String, Object> values = found == null ? null : found[0].getProperties();
            return values == null ? null : (String) values.get("key.file");
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The process ends with a code that tells a service manager not to try again; it cannot end on the thread that starts it. */
    private static void refuse(String sentence) {
        LOG.error(sentence);
        System.err.println(sentence);
        new Thread(() -> System.exit(BAD_CONFIGURATION), "anju-refuses-to-start").start();
    }

    @Deactivate
    void close() {
        if (registration != null) {
            registration.unregister();
        }
    }
}
