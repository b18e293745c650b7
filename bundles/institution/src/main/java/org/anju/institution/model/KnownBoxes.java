package org.anju.institution.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Properties;

/** The map boxes that come with the domain: of the country, its provinces and some cities, by the digits of their division codes. */
public final class KnownBoxes {
    private static final Properties BOXES = read();
    private static final MapBox COUNTRY = MapBox.parse("73,3,136,54");

    private KnownBoxes() {}

    private static Properties read() {
        Properties lines = new Properties();
        try (InputStream in = KnownBoxes.class.getResourceAsStream("/map/boxes.properties")) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The smallest known box that holds all of these divisions. */
    public static MapBox around(Collection<String> divisions) {
        String prefix = divisions.stream().reduce(KnownBoxes::common).orElse("");
        for (int digits = prefix.length(); digits > 0; digits--) {
            String box = BOXES.getProperty(prefix.substring(0, digits));
            if (box != null) {
                return MapBox.parse(box);
            }
        }
        return COUNTRY;
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
