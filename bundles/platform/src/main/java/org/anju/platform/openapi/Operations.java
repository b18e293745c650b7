package org.anju.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import javax.ws.rs.DefaultValue;
import org.anju.api.rest.Field;
import org.anju.platform.rest.Access;

/** Writes an {@link Endpoint} down as an operation of OpenAPI. */
final class Operations {
    private static final String KEPT = "同一键的重复请求在24小时内得到同一回答，不重复办理";
    private final Schemas schemas;

    Operations(Schemas schemas) {
        this.schemas = schemas;
    }

    Operation of(Endpoint endpoint) {
        Operation operation = new Operation()
                .addTagsItem(endpoint.domain())
                .operationId(endpoint.id())
                .responses(responses(endpoint))
                .security(Security.of(endpoint));
        operation.addExtension("x-permission", endpoint.access().label());
        endpoint.summary().ifPresent(summary -> operation
                .summary(summary.value())
                .description(summary.description().isEmpty() ? null : summary.description()));
        endpoint.inputs().forEach(input -> operation.addParametersItem(parameter(input)));
        if (endpoint.verb().equals("POST") && endpoint.access().kind() != Access.Kind.ANYONE) {
            operation.addParametersItem(idempotency());
        }
        endpoint.body().ifPresent(body -> operation.requestBody(body(endpoint, body)));
        return operation;
    }

    private Parameter parameter(Endpoint.Input input) {
        Schema<?> schema = schemas.of(input.type());
        DefaultValue initial = input.element().getAnnotation(DefaultValue.class);
        if (initial != null) {
            schema.setDefault("integer".equals(schema.getType()) ? Integer.valueOf(initial.value()) : initial.value());
        }
        Field field = input.element().getAnnotation(Field.class);
        Parameter parameter = new Parameter()
                .in(input.inPath() ? "path" : "query")
                .name(input.name())
                .schema(schema)
                .required(input.inPath() || field != null && field.required() ? Boolean.TRUE : null);
        if (field != null) {
            Schemas.describe(schema, field);
            schema.setDescription(null);
            parameter.setDescription(field.value());
        }
        return parameter;
    }

    private static Parameter idempotency() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .description(KEPT)
                .schema(new StringSchema().maxLength(100));
    }

    private RequestBody body(Endpoint endpoint, java.lang.reflect.Parameter body) {
        Schema<?> schema = endpoint.raw() ? new BinarySchema() : schemas.of(body.getParameterizedType());
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType(endpoint.consumes(), new MediaType().schema(schema)));
    }

    private ApiResponses responses(Endpoint endpoint) {
        ApiResponse success = new ApiResponse().description(endpoint.status() == 204 ? "完成，没有内容" : "成功");
        if (endpoint.status() != 204) {
            Schema<?> schema = endpoint.answer().<Schema<?>>map(schemas::of).orElseGet(BinarySchema::new);
            String type = endpoint.answer().isPresent() ? "application/json" : endpoint.produces();
            success.content(new Content().addMediaType(type, new MediaType().schema(schema)));
        }
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(String.valueOf(endpoint.status()), success);
        Refusals.into(responses, endpoint);
        return responses;
    }
}
