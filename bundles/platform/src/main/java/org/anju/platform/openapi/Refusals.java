package org.anju.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.anju.platform.rest.Access;
import org.anju.platform.rest.ProblemBody;

/** Which problems an endpoint answers with (§2.6), by what kind of endpoint it is; all have one body. */
final class Refusals {
    private static final int[] ALL = {400, 401, 403, 404, 409, 413, 415, 422, 423, 429, 502, 503, 504};

    private Refusals() {}

    /** One shared response for each status. */
    static void into(Components components) {
        Content problem = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")));
        for (int status : ALL) {
            components.addResponses(
                    name(status),
                    new ApiResponse().description(ProblemBody.title(status)).content(problem));
        }
    }

    static void into(ApiResponses responses, Endpoint endpoint) {
        into(responses, of(endpoint).stream().mapToInt(Integer::intValue).toArray());
    }

    static void into(ApiResponses responses, int... statuses) {
        for (int status : statuses) {
            responses.addApiResponse(
                    String.valueOf(status), new ApiResponse().$ref("#/components/responses/" + name(status)));
        }
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static SortedSet<Integer> of(Endpoint endpoint) {
        SortedSet<Integer> statuses = new TreeSet<>();
        statuses.add(429);
        statuses.add(503);
        if (endpoint.access().kind() != Access.Kind.ANYONE) {
            statuses.add(401);
            statuses.add(403);
        }
        if (endpoint.body().isPresent() || !endpoint.inputs().isEmpty()) {
            statuses.add(400);
        }
        boolean below = endpoint.inputs().stream().anyMatch(Endpoint.Input::inPath);
        if (below) {
            statuses.add(404);
        }
        if (endpoint.changes() && endpoint.access().kind() != Access.Kind.ANYONE) {
            statuses.add(409);
            statuses.add(422);
        }
        if (endpoint.body().isPresent()) {
            statuses.add(413);
            statuses.add(415);
        }
        endpoint.summary().ifPresent(summary -> IntStream.of(summary.refusals()).forEach(statuses::add));
        return statuses;
    }
}
