package org.anju.itests.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anju.itests.harness.Client;

/**
 * An operation of the OpenAPI document.
 *
 * @param permission {@code x-permission}: {@code public}, {@code login} or permissions between bars; null when it is missing
 * @param body the schema of its JSON body, or null
 */
record Operation(String method, String path, String permission, JsonNode body, JsonNode document) {
    static List<Operation> all(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    if (operation.at("/responses/200/content").has("text/event-stream")) {
                        // It has no end; StreamTest asks it.
                        return;
                    }
                    JsonNode schema = operation.at("/requestBody/content").findPath("schema");
                    operations.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            operation.hasNonNull("x-permission")
                                    ? operation.get("x-permission").asText()
                                    : null,
                            schema.isMissingNode() ? null : schema,
                            document));
                }));
        return operations;
    }

    String name() {
        return method + " " + path;
    }

    boolean open() {
        return "public".equals(permission);
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean aboutOne() {
        return path.contains("{");
    }

    boolean allows(Set<String> permissions) {
        return open()
                || "login".equals(permission)
                || Arrays.stream(permission.split(" \\| ")).anyMatch(permissions::contains);
    }

    /** Sends it about something, with a body that the schema allows. */
    Client.Answer send(Client who, Map<String, String> ids, Map<String, Object> values) {
        String target = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            target = target.replace("{" + id.getKey() + "}", id.getValue());
        }
        target = target.replaceAll("\\{(id|version)\\}", Subjects.UNKNOWN).replaceAll("\\{\\w+\\}", "nosuch");
        if (method.equals("DELETE") && values.containsKey("version")) {
            target += "?version=" + values.get("version");
        } else if (path.endsWith("/check")) {
            target += "?page=1";
        }
        if (reads() || method.equals("DELETE")) {
            return who.send(method, target, null, null, Map.of());
        }
        byte[] content = json(body == null ? Map.of() : example(body, values, 0));
        return who.send(method, target, content, "application/json", Map.of());
    }

    private static byte[] json(Object value) {
        return Client.JSON.valueToTree(value).toString().getBytes(StandardCharsets.UTF_8);
    }

    private Object example(JsonNode schema, Map<String, Object> values, int depth) {
        if (schema.has("$ref")) {
            return example(document.at(schema.get("$ref").asText().substring(1)), values, depth);
        }
        switch (schema.path("type").asText()) {
            case "integer", "number":
                return 1;
            case "boolean":
                return false;
            case "array":
                return List.of();
            case "string":
                return "1";
            default:
                return object(schema, values, depth);
        }
    }

    private Map<String, Object> object(JsonNode schema, Map<String, Object> values, int depth) {
        Map<String, Object> object = new HashMap<>();
        schema.path("properties").properties().forEach(property -> {
            if (values.containsKey(property.getKey())) {
                object.put(property.getKey(), values.get(property.getKey()));
            } else if (depth < 3) {
                object.put(property.getKey(), example(property.getValue(), values, depth + 1));
            }
        });
        return object;
    }
}
