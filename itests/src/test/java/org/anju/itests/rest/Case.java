package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.anju.itests.harness.Client;

/**
 * Bad input and how it is to be refused.
 *
 * @param message what the answer must hold
 */
record Case(String what, Supplier<Client.Answer> request, int status, String message) {
    /** All of them; a failure names every one that was answered otherwise. */
    static void check(List<Case> cases) {
        List<String> failures = new ArrayList<>();
        for (Case one : cases) {
            Client.Answer answer = one.request().get();
            String fault = fault(one, answer);
            if (fault != null) {
                failures.add(one.what() + ": " + fault + "; it was " + answer.status() + " " + answer.text());
            }
        }
        assertEquals("", String.join("\n", failures));
    }

    private static String fault(Case one, Client.Answer answer) {
        String type = answer.response().headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith("application/problem+json")) {
            return "its type is " + type;
        }
        JsonNode problem = answer.json();
        if (answer.status() != one.status() || problem.path("status").asInt() != one.status()) {
            return "expected " + one.status();
        }
        if (!problem.path("detail").asText().matches("(?s).*\\p{IsHan}.*")
                || problem.path("code").asText().isEmpty()) {
            return "it says nothing in Chinese or has no code";
        }
        if (!problem.path("traceId").asText().matches("[0-9a-f]{32}")) {
            return "it has no trace id";
        }
        if (answer.text().contains("Exception") || answer.text().contains("org.anju")) {
            return "it tells of its inside";
        }
        return answer.text().contains(one.message()) ? null : "expected " + one.message();
    }
}
