package org.anju.notify.rest;

import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.notify.NotifyDomain;
import org.anju.notify.Templates;
import org.anju.notify.model.TemplateText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 消息模板 */
@Component(service = TemplateResource.class)
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Needs(NotifyDomain.MANAGE)
public final class TemplateResource {
    private final Templates templates;

    @Activate
    public TemplateResource(@Reference Templates templates) {
        this.templates = templates;
    }

    @Summary("消息模板列表")
    @GET
    public List<Line> list() {
        return templates.all().stream().map(Line::of).toList();
    }

    @Summary("修改消息模板")
    @PUT
    @Path("{id}")
    public Line change(@PathParam("id") String id, Change body) {
        int version = Body.version(Body.given(body).version());
        return Line.of(templates.change(id, new TemplateText(body.title(), body.body(), body.sms()), version));
    }

    /** 恢复默认 */
    @Summary("恢复默认的消息模板")
    @DELETE
    @Path("{id}")
    public Line reset(@PathParam("id") String id) {
        return Line.of(templates.reset(id));
    }

    /** @param sms empty for no SMS */
    public record Change(
            @Field(value = "标题", required = true) String title,
            @Field(value = "正文", required = true) String body,
            @Field("短信，空为不发短信") String sms,
            @Field(value = "读到的版本号", required = true) Integer version) {}

    /**
     * @param placeholders what the texts may name in braces
     * @param changed whether it differs from the release
     */
    public record Line(
            String id,
            String name,
            List<String> placeholders,
            String title,
            String body,
            String sms,
            boolean changed,
            String changedBy,
            Instant changedAt,
            int version) {
        static Line of(Templates.InForce template) {
            return new Line(
                    template.kind().id(),
                    template.kind().label(),
                    template.kind().placeholders(),
                    template.text().title(),
                    template.text().body(),
                    template.text().sms(),
                    template.changedAt() != null,
                    template.changedBy(),
                    template.changedAt(),
                    template.version());
        }
    }
}
