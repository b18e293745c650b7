package org.anju.platform.openapi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.junit.Test;

public class OpenApiTest {
    private final OpenAPI document = OpenApi.of("garden", "花园", "1", List.of(new TreesResource()));

    /** A tree. */
    public record Tree(long id, @Field(value = "名称", required = true, min = 2, max = 20) String name, Instant at) {}

    @Path("trees")
    @Needs("garden.view")
    public static final class TreesResource {
        @Summary("树的列表")
        @GET
        public Items<Tree> list(@BeanParam PageQuery page) {
            return new Items<>(List.of(), 0, page.page(), page.size());
        }

        @Summary(value = "种树", status = 201, answer = Tree.class)
        @POST
        public Response plant(Tree tree) {
            return Response.status(201).entity(tree).build();
        }

        @Summary("一棵树")
        @GET
        @Path("{id}")
        @Anyone
        public Tree get(@PathParam("id") long id) {
            return new Tree(id, "银杏", Instant.EPOCH);
        }
    }

    private Operation list() {
        return document.getPaths().get("/api/v1/garden/trees").getGet();
    }

    private Operation plant() {
        return document.getPaths().get("/api/v1/garden/trees").getPost();
    }

    @Test
    public void namesTheSchemaOfAGenericAnswer() {
        String ref = list().getResponses()
                .get("200")
                .getContent()
                .get("application/json")
                .getSchema()
                .get$ref();
        assertEquals(
                "#/components/schemas/ItemsGardenOpenApiTestTree", ref.replace("PlatformOpenApi", "GardenOpenApi"));
        Schema<?> items = (Schema<?>) document.getComponents()
                .getSchemas()
                .get(ref.substring(ref.lastIndexOf('/') + 1))
                .getProperties()
                .get("items");
        assertEquals("array", items.getType());
    }

    @Test
    public void saysWhatAFieldAccepts() {
        String ref = plant().getRequestBody()
                .getContent()
                .get("application/json")
                .getSchema()
                .get$ref();
        Schema<?> tree = document.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
        Schema<?> name = (Schema<?>) tree.getProperties().get("name");
        assertEquals(List.of("name"), tree.getRequired());
        assertEquals("名称", name.getDescription());
        assertEquals(Integer.valueOf(2), name.getMinLength());
        assertEquals(Integer.valueOf(20), name.getMaxLength());
        assertEquals("date-time", ((Schema<?>) tree.getProperties().get("at")).getFormat());
    }

    @Test
    public void readsTheParametersOfABean() {
        assertEquals(
                List.of("page", "size"),
                list().getParameters().stream().map(p -> p.getName()).toList());
        assertEquals(10, list().getParameters().get(1).getSchema().getDefault());
    }

    @Test
    public void asksForASessionOrASignatureButNothingOfThePublic() {
        Operation get = document.getPaths().get("/api/v1/garden/trees/{id}").getGet();
        assertEquals(List.of(), get.getSecurity());
        assertTrue(plant().getSecurity().get(0).containsKey("csrf"));
        assertTrue(plant().getSecurity().get(1).containsKey("clientSignature"));
        assertTrue(list().getSecurity().get(0).containsKey("session"));
    }

    @Test
    public void answersWithTheRefusalsOfItsKind() {
        Operation get = document.getPaths().get("/api/v1/garden/trees/{id}").getGet();
        assertTrue(get.getResponses().keySet().containsAll(List.of("200", "400", "404", "429", "503")));
        assertNull(get.getResponses().get("401"));
        assertTrue(plant().getResponses().keySet().containsAll(List.of("201", "401", "403", "409", "422")));
    }

    @Test
    public void thePlatformHasTheEventStreamWithItsEvents() {
        OpenAPI platform = OpenApi.of("platform", "平台", "1", List.of());
        Operation stream = platform.getPaths().get("/api/v1/platform/stream").getGet();
        assertEquals("login", stream.getExtensions().get("x-permission"));
        assertTrue(stream.getResponses().get("200").getContent().containsKey("text/event-stream"));
        Map<?, ?> events = (Map<?, ?>) stream.getExtensions().get("x-events");
        assertEquals(Set.of("ui", "feature", "inbox", "job"), events.keySet());
        assertTrue(((Schema<?>) events.get("job")).getProperties().containsKey("id"));
        assertNull(document.getPaths().get("/api/v1/platform/stream"));
    }

    @Test
    public void callsEachOperationByItsResourceAndMethod() {
        assertEquals("gardenTreesPlant", plant().getOperationId());
        assertEquals("garden.view", plant().getExtensions().get("x-permission"));
    }
}
