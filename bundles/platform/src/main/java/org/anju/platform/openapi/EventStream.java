package org.anju.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.platform.rest.StreamEvent;

/** The event stream as an operation of the platform: it is no JAX-RS resource, so it is written down by itself. */
final class EventStream {
    static final String DOMAIN = "platform";
    static final String PATH = "/api/v1/platform/stream";

    private EventStream() {}

    static PathItem path() {
        Operation operation = new Operation()
                .addTagsItem(DOMAIN)
                .operationId("platformStream")
                .summary("事件流：菜单、功能模块、消息、后台任务的变化")
                .description(description())
                .security(List.of(Security.session()))
                .responses(responses());
        operation.addExtension("x-permission", "login");
        operation.addExtension("x-events", events());
        return new PathItem().get(operation);
    }

    private static String description() {
        String each = Arrays.stream(StreamEvent.values())
                .map(event -> "- " + event.id() + "：" + event.meaning())
                .collect(Collectors.joining("\n"));
        return "服务器推送事件（text/event-stream），连接一直打开，每20秒有一行注释保持连接；断开后重新连接，并重新读取所关心的内容。只供登录的会话使用，会话结束即断开。事件：\n" + each;
    }

    private static ApiResponses responses() {
        Schema<?> frames = new StringSchema()
                .description("每个事件两行：event为事件名，data为JSON；x-events给出各事件data的内容")
                .example(StreamEvent.JOB.frame(17));
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("事件流")
                                .content(new Content()
                                        .addMediaType("text/event-stream", new MediaType().schema(frames))));
        Refusals.into(responses, 401, 403, 429, 503);
        return responses;
    }

    /** What {@code data} holds, by event. */
    private static Map<String, Schema<?>> events() {
        Map<String, Schema<?>> events = new LinkedHashMap<>();
        for (StreamEvent event : StreamEvent.values()) {
            Schema<?> data = new ObjectSchema().description(event.meaning());
            if (event.number() != null) {
                data.addProperty(
                        event.number(), new IntegerSchema().format("int64").description(event.numberMeaning()));
                data.addRequiredItem(event.number());
            }
            events.put(event.id(), data);
        }
        return events;
    }
}
