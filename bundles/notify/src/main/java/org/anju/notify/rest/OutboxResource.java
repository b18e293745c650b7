package org.anju.notify.rest;

import java.time.Instant;
import java.util.Arrays;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.notify.NotifyDomain;
import org.anju.notify.Outbox;
import org.anju.notify.model.OutboxStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 短信发送记录 */
@Component(service = OutboxResource.class)
@Path("outbox")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Needs(NotifyDomain.MANAGE)
public final class OutboxResource {
    private final Outbox outbox;

    @Activate
    public OutboxResource(@Reference Outbox outbox) {
        this.outbox = outbox;
    }

    @Summary("短信发送记录")
    @GET
    public Items<Line> list(
            @Field("状态") @QueryParam("status") String status,
            @Field("模板的id") @QueryParam("template") String template,
            @BeanParam PageQuery page) {
        String kind = template == null || template.isBlank() ? null : template.strip();
        return outbox.page(status(status), kind, page).map(Line::of);
    }

    private static OutboxStatus status(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(OutboxStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("status", "状态取值不在字典范围内"));
    }

    /** In full where it reached only the simulator; that look is audited. */
    @Summary("短信详情")
    @GET
    @Path("{id}")
    public Line detail(@PathParam("id") long id) {
        return Line.of(outbox.detail(id));
    }

    @Summary("重新发送")
    @POST
    @Path("{id}/resend")
    public Line resend(@PathParam("id") long id) {
        return Line.of(outbox.resend(id));
    }

    /**
     * @param mobile masked unless {@code open}
     * @param text secrets masked unless {@code open}
     * @param simulated whether the simulator took it, so that nothing went out
     * @param resendable whether 重新发送 is offered
     */
    public record Line(
            long id,
            String template,
            String title,
            String channel,
            String mobile,
            String text,
            boolean open,
            String status,
            String statusLabel,
            boolean simulated,
            boolean resendable,
            int tries,
            String gateway,
            String reference,
            String failure,
            Instant createdAt,
            Instant sentAt) {
        static Line of(Outbox.Item item) {
            return new Line(
                    item.id(),
                    item.template(),
                    item.title(),
                    "SMS",
                    item.mobile(),
                    item.text(),
                    item.open(),
                    item.status().name(),
                    item.statusLabel(),
                    item.simulated(),
                    item.status() == OutboxStatus.FAILED,
                    item.tries(),
                    item.gateway(),
                    item.reference(),
                    item.failure(),
                    item.createdAt(),
                    item.sentAt());
        }
    }
}
