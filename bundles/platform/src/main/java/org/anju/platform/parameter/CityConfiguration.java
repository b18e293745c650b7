package org.anju.platform.parameter;

import java.io.IOException;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The files of parameter keys and values in {@code etc}, read anew when one changes: {@code org.anju.<domain>.cfg}, which operators write,
 * and under it {@code org.anju.city.<domain>.cfg}, which the feature of a city lays.
 */
@Component(service = {CityConfiguration.class, ConfigurationListener.class})
public final class CityConfiguration implements ConfigurationListener {
    private static final String PREFIX = "org.anju.";
    private static final String CITY = "city.";

    private final ConfigurationAdmin admin;
    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();
    private final AtomicInteger edition = new AtomicInteger();

    @Activate
    public CityConfiguration(@Reference ConfigurationAdmin admin) {
        this.admin = admin;
    }

    /** The value of a key in the files of a domain, or null. */
    String value(String domain, String key) {
        String written = files.computeIfAbsent(domain, this::load).get(key);
        return written != null
                ? written
                : files.computeIfAbsent(CITY + domain, this::load).get(key);
    }

    /** Another number after each change of a file. */
    int edition() {
        return edition.get();
    }

    private Map<String, String> load(String domain) {
        try {
            Configuration[] found = admin.listConfigurations("(service.pid=" + PREFIX + domain + ")");
            return found == null ? Map.of() : texts(found[0].getProperties());
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> texts(Dictionary<String, Object> properties) {
        Map<String, String> texts = new HashMap<>();
        properties.keys().asIterator().forEachRemaining(key -> texts.put(key, String.valueOf(properties.get(key))));
        return texts;
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (event.getPid().startsWith(PREFIX)) {
            files.remove(event.getPid().substring(PREFIX.length()));
            edition.incrementAndGet();
        }
    }
}
