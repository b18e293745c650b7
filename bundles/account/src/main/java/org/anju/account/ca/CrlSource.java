package org.anju.account.ca;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Revocation lists from the addresses of {@code account.ca.crl.urls}, fetched when they are needed and kept for a while. One that cannot be
 * fetched leaves the former: whether that is still valid is judged by its own dates.
 */
@Component(service = CrlSource.class)
public final class CrlSource {
    private static final Logger LOG = LoggerFactory.getLogger(CrlSource.class);
    private static final int LONGEST = 32 * 1024 * 1024;
    /** Nobody waits for a dead address with every login. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Parameters parameters;
    private final Clock clock;
    private final Map<String, Kept> kept = new HashMap<>();

    @Activate
    public CrlSource(@Reference Parameters parameters, @Reference Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    private record Kept(X509CRL crl, Instant again) {}

    /** Those that are there; one after the other, so that a slow address is asked by one login only. */
    synchronized List<X509CRL> all() {
        List<String> urls = parameters.get(CaParameters.CRL_URLS);
        kept.keySet().retainAll(urls);
        List<X509CRL> lists = new ArrayList<>();
        for (String url : urls) {
            X509CRL crl = fresh(url).crl();
            if (crl != null) {
                lists.add(crl);
            }
        }
        return lists;
    }

    private Kept fresh(String url) {
        Kept known = kept.get(url);
        if (known != null && known.again().isAfter(clock.instant())) {
            return known;
        }
        Kept now;
        try {
            Duration rest = Duration.ofMinutes(parameters.get(CaParameters.CRL_MINUTES));
            now = new Kept(Cryptography.crl(fetch(url)), clock.instant().plus(rest));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            LOG.warn("Revocation list cannot be fetched from {}: {}", url, e.toString());
            now = new Kept(known == null ? null : known.crl(), clock.instant().plus(PAUSE));
        }
        kept.put(url, now);
        return now;
    }

    private byte[] fetch(String url) throws IOException {
        int timeout = parameters.get(CaParameters.CRL_TIMEOUT);
        if (!url.matches("(?i)https?://.*")) {
            throw new IOException("neither http nor https");
        }
        URLConnection connection = URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(timeout);
        connection.setReadTimeout(timeout);
        connection.setUseCaches(false);
        long over = System.nanoTime() + Duration.ofMillis(timeout).toNanos();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (InputStream in = connection.getInputStream()) {
            byte[] part = new byte[16_384];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                content.write(part, 0, read);
                // An address that drips keeps within the time of each read, not within all of it.
                if (content.size() > LONGEST || System.nanoTime() - over > 0) {
                    throw new IOException(content.size() > LONGEST ? "too long" : "too slow");
                }
            }
        }
        return content.toByteArray();
    }
}
