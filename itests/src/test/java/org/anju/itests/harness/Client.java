package org.anju.itests.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A REST client with a browser's session: cookie and CSRF token. */
public final class Client {
    public static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient http;
    private String csrf;

    public Client(String base) {
        this(
                base,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .connectTimeout(Duration.ofSeconds(10))
                        .build());
    }

    private Client(String base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    /** The same session at another node, as a proxy in front would send it there. */
    public Client at(Outside node) {
        Client there = new Client(node.url(), http);
        there.csrf = csrf;
        return there;
    }

    /** An answer: status, body, headers. */
    public record Answer(int status, String text, HttpResponse<byte[]> response) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError(status + " " + text, e);
            }
        }

        public String code() {
            return json().path("code").asText();
        }

        public String detail() {
            return json().path("detail").asText();
        }

        /** The same answer, after checking its status. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + " but was " + status + ": " + text);
            }
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, json(body), "application/json", Map.of());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), "application/json", Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null, Map.of());
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, json(body), "application/json", headers);
    }

    /** Uploads a file as its bytes; returns the answer of the file store. */
    public Answer upload(String kind, String name, String type, byte[] content) {
        String path =
                "/api/v1/platform/files?kind=" + kind + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return send("POST", path, content, type, Map.of());
    }

    /** Any request. */
    public Answer send(String method, String path, byte[] body, String type, Map<String, String> headers) {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, publisher);
        Map<String, String> all = new LinkedHashMap<>();
        if (csrf != null) {
            all.put("X-CSRF-Token", csrf);
        }
        if (type != null) {
            all.put("Content-Type", type);
        }
        all.putAll(headers);
        all.forEach(builder::header);
        try {
            HttpResponse<byte[]> response = http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer that does not end, while it arrives; whoever asked closes it. */
    public InputStream open(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The headers by which this session is known, for who asks without this client. */
    public Map<String, String> headers() {
        try {
            Map<String, String> headers = new LinkedHashMap<>();
            http.cookieHandler()
                    .orElseThrow()
                    .get(URI.create(base), Map.of())
                    .forEach((name, values) -> headers.put(name, String.join("; ", values)));
            headers.put("X-CSRF-Token", csrf);
            return headers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same session without its CSRF token, as a foreign page would use it. */
    public Client forgetCsrf() {
        csrf = null;
        return this;
    }

    /** Logs in; {@code captcha} may be null where captchas are off. */
    public Answer login(String port, String identifier, String password) {
        return login(port, identifier, password, null, null);
    }

    public Answer login(String port, String identifier, String password, String captchaId, String captcha) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("port", port);
        body.put("identifier", identifier);
        body.put("password", password);
        body.put("captchaId", captchaId);
        body.put("captcha", captcha);
        Answer answer = post("/api/v1/account/auth/login", body);
        if (answer.status() == 200 && answer.json().hasNonNull("csrf")) {
            csrf = answer.json().get("csrf").asText();
        }
        return answer;
    }

    public Answer changePassword(String old, String fresh) {
        return post("/api/v1/account/auth/password/change", Map.of("oldPassword", old, "newPassword", fresh));
    }

    /** A JSON object as a map that can be changed and sent back. */
    public static Map<String, Object> map(JsonNode object) {
        return JSON.convertValue(object, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** What the objects of a list say in a field. */
    public static List<String> values(JsonNode list, String field) {
        List<String> values = new ArrayList<>();
        list.forEach(one -> values.add(one.get(field).asText()));
        return values;
    }

    /** A list of texts. */
    public static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
