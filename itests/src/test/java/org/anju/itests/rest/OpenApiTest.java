package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.junit.BeforeClass;
import org.junit.Test;

/** The OpenAPI document of the running distribution: valid, whole, and true where it can be tried. */
public class OpenApiTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static City city;
    private static String text;
    private static JsonNode document;

    @BeforeClass
    public static void read() {
        city = City.of(Outside.shared());
        Client.Answer answer = city.anybody().get("/api/openapi.json").expect(200);
        text = answer.text();
        document = answer.json();
    }

    private static void operations(BiConsumer<String, JsonNode> reader) {
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(entry -> reader.accept(entry.getKey().toUpperCase() + " " + path.getKey(), entry.getValue())));
    }

    private static void none(List<String> failures) {
        assertEquals("", String.join("\n", failures));
    }

    @Test
    public void isValid() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, options);
        none(result.getMessages());
        assertTrue(result.getOpenAPI().getPaths().size() > 60);
    }

    @Test
    public void refersOnlyToWhatIsThere() {
        List<String> lost = new ArrayList<>();
        document.findValuesAsText("$ref").forEach(ref -> {
            if (document.at(ref.substring(1)).isMissingNode()) {
                lost.add(ref);
            }
        });
        none(lost);
    }

    @Test
    public void eachDomainHasADocumentOfItsOwnThatIsPartOfTheWhole() {
        Set<String> paths = new TreeSet<>();
        for (JsonNode tag : document.get("tags")) {
            assertTrue(
                    tag.toString(),
                    CHINESE.matcher(tag.get("description").asText()).find());
            JsonNode own = city.anybody()
                    .get("/api/v1/" + tag.get("name").asText() + "/openapi.json")
                    .expect(200)
                    .json();
            own.get("paths").fieldNames().forEachRemaining(paths::add);
        }
        Set<String> whole = new TreeSet<>();
        document.get("paths").fieldNames().forEachRemaining(whole::add);
        assertEquals(whole, paths);
    }

    @Test
    public void everyOperationSaysWhatItDoesInChineseAndHasANameOfItsOwn() {
        List<String> failures = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        operations((name, operation) -> {
            if (!CHINESE.matcher(operation.path("summary").asText()).find()) {
                failures.add(name + " has no summary");
            }
            if (!ids.add(operation.path("operationId").asText())) {
                failures.add(name + " has the id of another");
            }
        });
        none(failures);
    }

    @Test
    public void everyOperationSaysWhatItAnswers() {
        List<String> failures = new ArrayList<>();
        operations((name, operation) -> operation.get("responses").properties().forEach(entry -> {
            boolean empty = entry.getKey().equals("204");
            JsonNode schema = entry.getValue().path("content").findPath("schema");
            boolean success = entry.getKey().startsWith("2");
            if (success && !empty && schema.isEmpty()
                    || !success && !entry.getValue().has("$ref")) {
                failures.add(name + " " + entry.getKey() + ": " + entry.getValue());
            }
            if (schema.path("format").asText().equals("binary")
                    && entry.getValue().at("/content/application~1json").isObject()) {
                failures.add(name + " answers JSON without saying which");
            }
        }));
        none(failures);
    }

    @Test
    public void onlyWhatIsPublicAsksForNoSecurity() {
        List<String> failures = new ArrayList<>();
        operations((name, operation) -> {
            boolean open = operation.get("x-permission").asText().equals("public");
            boolean csrf = operation.get("security").findValue("csrf") != null;
            if (open != operation.get("security").isEmpty() || csrf == (open || name.startsWith("GET "))) {
                failures.add(name);
            }
        });
        none(failures);
    }

    /** An empty object is refused with the fields that the document calls required. */
    @Test
    public void whatTheDocumentCallsRequiredIsRequired() {
        List<String> failures = new ArrayList<>();
        operations((name, operation) -> {
            String path = name.substring(name.indexOf(' ') + 1);
            String ref = operation
                    .at("/requestBody/content/application~1json/schema/$ref")
                    .asText();
            if (!name.startsWith("POST ") || path.contains("{") || ref.isEmpty()) {
                return;
            }
            JsonNode required = document.at(ref.substring(1)).path("required");
            Client who = operation.get("security").isEmpty() ? city.anybody() : city.admin();
            Client.Answer answer = who.send("POST", path, "{}".getBytes(), "application/json", Map.of());
            if (answer.status() == 403 || required.isEmpty()) {
                return;
            }
            Set<String> named = new HashSet<>(answer.json().path("fields").findValuesAsText("field"));
            if (answer.status() != 400 || !allowing(required, named)) {
                failures.add(name + " requires " + required + " but answers " + answer.status() + " " + answer.text());
            }
        });
        none(failures);
    }

    /** A whole that is missing ({@code facts}) is answered as the body is. */
    private static boolean allowing(JsonNode required, Set<String> named) {
        for (JsonNode field : required) {
            if (!named.contains(field.asText()) && !named.contains("body")) {
                return false;
            }
        }
        return true;
    }

    /** What the document says about an answer holds for one that is really given. */
    @Test
    public void answersHaveTheFieldsOfTheirSchema() {
        for (String path :
                List.of("/api/v1/platform/session", "/api/v1/account/users", "/api/v1/platform/parameters")) {
            String ref = document.at("/paths/" + path.replace("/", "~1") + "/get/responses/200/content")
                    .findPath("$ref")
                    .asText();
            JsonNode answer = city.admin().get(path).expect(200).json();
            JsonNode one = answer.isArray() ? answer.path(0) : answer;
            Set<String> given = new TreeSet<>();
            ((ObjectNode) one).fieldNames().forEachRemaining(given::add);
            Set<String> said = new TreeSet<>();
            document.at(ref.substring(1)).get("properties").fieldNames().forEachRemaining(said::add);
            assertEquals(path, said, given);
        }
    }
}
