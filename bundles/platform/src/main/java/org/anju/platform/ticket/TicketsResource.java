package org.anju.platform.ticket;

import java.time.Instant;
import java.util.List;
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
import org.anju.api.rest.Items;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Needs;
import org.anju.api.rest.PageQuery;
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
    public record Request(String module, String traceId, String description, List<String> files) {}

    /** @param text the answer, or why it is not solved */
    public record Step(Integer version, String text) {}

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

    @GET
    public Items<View> list(@QueryParam("state") String state, @BeanParam PageQuery page) {
        return tickets.page(known(state), page).map(this::view);
    }

    private static TicketState known(String state) {
        try {
            return state == null || state.isEmpty() ? null : TicketState.valueOf(state);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("state", "状态取值不在字典范围内");
        }
    }

    @GET
    @Path("/{id}")
    public View find(@PathParam("id") long id) {
        return view(tickets.find(id));
    }

    @POST
    public Response create(Request request) {
        if (request == null) {
            throw Problem.invalid("body", "请求内容不能为空");
        }
        List<String> attached = request.files() == null ? List.of() : request.files();
        Ticket ticket = tickets.create(request.module(), request.traceId(), request.description(), attached);
        return Response.status(201).entity(view(ticket)).build();
    }

    @POST
    @Path("/{id}/take")
    @Needs(PlatformDomain.TICKET_ANSWER)
    public View take(@PathParam("id") long id, Step step) {
        return step(id, TicketAction.TAKE, step);
    }

    @POST
    @Path("/{id}/solve")
    @Needs(PlatformDomain.TICKET_ANSWER)
    public View solve(@PathParam("id") long id, Step step) {
        return step(id, TicketAction.SOLVE, step);
    }

    @POST
    @Path("/{id}/confirm")
    public View confirm(@PathParam("id") long id, Step step) {
        return step(id, TicketAction.CONFIRM, step);
    }

    @POST
    @Path("/{id}/reopen")
    public View reopen(@PathParam("id") long id, Step step) {
        return step(id, TicketAction.REOPEN, step);
    }

    private View step(long id, TicketAction action, Step step) {
        Step given = step == null ? new Step(null, null) : step;
        return view(tickets.step(id, action, given.version(), given.text()));
    }

    @GET
    @Path("/{id}/files/{file}")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") long id, @PathParam("file") String file) {
        if (!tickets.find(id).files().contains(file)) {
            throw Problem.notFound();
        }
        return FilesResource.download(files, files.find(file).orElseThrow(Problem::notFound));
    }
}
