package org.anju.platform.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of API clients (ACC-R18): lower-case hex of HMAC-SHA256, keyed with the secret, over six lines joined by line feeds:
 *
 * <ol>
 *   <li>the method in upper case: {@code POST}
 *   <li>the path as sent, without the query: {@code /api/v1/listing/checks}
 *   <li>the query as sent, its {@code name=value} parts sorted by their bytes and joined by {@code &}; empty without a query
 *   <li>SHA-256 of the body, lower-case hex; of no bytes without a body
 *   <li>the header {@code X-Anju-Time}: seconds since 1970-01-01 UTC, within 300 s of the platform's clock
 *   <li>the header {@code X-Anju-Nonce}: 16 to 64 letters, digits, {@code -} or {@code _}, another for each request
 * </ol>
 *
 * The request carries {@code X-Anju-Client}, {@code X-Anju-Time}, {@code X-Anju-Nonce} and {@code X-Anju-Signature}.
 */
final class Signature {
    private Signature() {}

    static String text(String method, String path, String query, String bodyHash, String time, String nonce) {
        return String.join("\n", method, path, sorted(query), bodyHash, time, nonce);
    }

    private static String sorted(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty())
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
