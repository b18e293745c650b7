package org.anju.itests.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a deployment that starts serves already. */
final class Serving {
    private static final int LOGIN_SECONDS = 5;
    private static final int DOMAIN_SECONDS = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    Serving(String url) {
        this.url = url;
    }

    /** Whether people can log in at a port. */
    boolean lets(String port) throws InterruptedException {
        return answers("/api/v1/account/auth/options?port=" + port, LOGIN_SECONDS);
    }

    boolean domain(String domain) throws InterruptedException {
        return answers("/api/v1/" + domain + "/openapi.json", DOMAIN_SECONDS);
    }

    private boolean answers(String path, int seconds) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(seconds))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
