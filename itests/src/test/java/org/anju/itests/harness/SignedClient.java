package org.anju.itests.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An API client that signs as the OpenAPI document says it (ACC-R18). */
public record SignedClient(Client http, String code, String secret) {
    /** Sends a GET with a signature of its own and more headers. */
    public Client.Answer get(String path, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.putAll(signed(path));
        return http.send("GET", path, null, null, headers);
    }

    /** Sends a POST with a signature of its own. */
    public Client.Answer post(String path, Object body) {
        try {
            byte[] bytes = Client.JSON.writeValueAsBytes(body);
            return http.send("POST", path, bytes, "application/json", signed("POST", path, bytes));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What a signed GET carries, so that a test can send it twice. */
    public Map<String, String> signed(String path) {
        return signed("GET", path, new byte[0]);
    }

    private Map<String, String> signed(String method, String path, byte[] body) {
        String time = String.valueOf(Instant.now().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        String[] parts = path.split("\\?", 2);
        String query = parts.length == 1
                ? ""
                : Arrays.stream(parts[1].split("&")).sorted().collect(Collectors.joining("&"));
        String text = String.join("\n", method, parts[0], query, hash(body), time, nonce);
        return Map.of(
                "X-Anju-Client", code, "X-Anju-Time", time, "X-Anju-Nonce", nonce, "X-Anju-Signature", signature(text));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
