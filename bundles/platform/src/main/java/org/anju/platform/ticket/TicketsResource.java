package org.anju.platform.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.file.Files;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.platform.PlatformDomain;
import org.anju.platform.file.FilesResource;
import org.anju.platform.rest.PlatformResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tickets (问题单) from users to the operators and back. */
@Component(service = PlatformResource.class)
@Path("/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LoggedIn
public final class TicketsResource implements PlatformResource {
    private final Tickets tickets;
    private final Files files;

    @Activate
    public TicketsResource(@Reference Tickets tickets, @Reference Files files) {
        this.tickets = tickets;
        this.files = files;
    }

    /** @param files ids of uploads */
    public record Request(
            @Field(value = "模块", required = true, min = 1, max = 40) String module,
            @Field(value = "追踪号，错误信息中的32位", max = 32) String traceId,
            @Field(value = "问题描述", required = true, min = 5, max = 2000) String description,
            @Field("上传文件的id") List<String> files) {}

    /** @param text the answer, or why it is not solved */
    public record Step(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field(value = "答复或说明，答复和重新处理时必填", max = 500) String text) {}

    public record View(
            long id,
            String number,
            String module,
            String traceId,
            String description,
            List<String> files,
            String state,
            String stateLabel,
            String stateTone,
            String answer,
            String creatorName,
            String handlerName,
            int version,
            Instant createdAt,
            Instant changedAt,
            List<AllowedAction> actions) {}

    /** @param number null when nobody reported it */
    public record Reported(String number, String stateLabel) {}

    private View view(Ticket ticket) {
        List<AllowedAction> actions = tickets.allowed(ticket).stream()
                .map(action -> new AllowedAction(action.name(), action.label(), action.text()))
                .toList();
        return new View(
                ticket.id(),
                ticket.number(),
                ticket.module(),
                ticket.trace(),
                ticket.description(),
                ticket.files(),
                ticket.state().name(),
                ticket.state().label(),
                ticket.state().tone().name(),
                ticket.answer(),
                ticket.creatorName(),
                ticket.handlerName(),
                ticket.version(),
                ticket.created(),
                ticket.changed(),
                actions);
    }

    @Summary("问题单列表")
    @GET
    public Items<View> list(@Field("状态") @QueryParam("state") String state, @BeanParam PageQuery page) {
        return tickets.page(known(state), page).map(this::view);
    }

    private static TicketState known(String state) {
        try {
            return state == null || state.isEmpty() ? null : TicketState.valueOf(state);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("state", "状态取值不在字典范围内");
        }
    }

    @Summary("问题单详情")
    @GET
    @Path("/{id}")
    public View find(@PathParam("id") long id) {
        return view(tickets.find(id));
    }

    /** Whether a fault is reported already, and as which ticket; nothing else of it. */
    @Summary("追踪号的问题单编号和状态；没有提交过的为空")
    @GET
    @Path("/reported")
    public Reported reported(@Field(value = "追踪号，错误信息中的32位", required = true) @QueryParam("traceId") String traceId) {
        return tickets.about(trace(traceId))
                .map(ticket -> new Reported(ticket.number(), ticket.state().label()))
                .orElseGet(() -> new Reported(null, null));
    }

    @Summary(value = "提交问题单", status = 201, answer = View.class)
    @POST
    public Response create(Request request) {
        Body.given(request);
        List<String> attached = request.files() == null ? List.of() : request.files();
        Ticket ticket = tickets.create(request.module(), trace(request.traceId()), request.description(), attached);
        return Response.status(201).entity(view(ticket)).build();
    }

    /** As people copy it out of a message. */
    private static String trace(String text) {
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }

    @Summary("受理问题单")
    @POST
    @Path("/{id}/take")
    @Needs(PlatformDomain.TICKET_ANSWER)
    public View take(@PathParam("id") long id, Step step) {
        return step(id, TicketAction.TAKE, step);
    }

    @Summary("答复问题单")
    @POST
    @Path("/{id}/solve")
    @Needs(PlatformDomain.TICKET_ANSWER)
    public View solve(@PathParam("id") long id, Step step) {
        return step(id, TicketAction.SOLVE, step);
    }

    @Summary("确认问题已解决")
    @POST
    @Path("/{id}/confirm")
    public View confirm(@PathParam("id") long id, Step step) {
        return step(id, TicketAction.CONFIRM, step);
    }

    @Summary("问题未解决，重新处理")
    @POST
    @Path("/{id}/reopen")
    public View reopen(@PathParam("id") long id, Step step) {
        return step(id, TicketAction.REOPEN, step);
    }

    private View step(long id, TicketAction action, Step step) {
        return view(tickets.step(id, action, Body.version(Body.given(step).version()), step.text()));
    }

    @Summary("问题单的附件")
    @GET
    @Path("/{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") long id, @Field("文件的id") @PathParam("file") String file) {
        if (!tickets.find(id).files().contains(file)) {
            throw Problem.notFound();
        }
        return FilesResource.download(files, files.find(file).orElseThrow(Problem::notFound));
    }
}
