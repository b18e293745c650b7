package org.anju.notify.rest;

import java.time.Instant;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.notify.Inbox;
import org.anju.notify.model.Template;
import org.anju.notify.store.MessageRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 站内消息 of the caller */
@Component(service = MessageResource.class)
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LoggedIn
public final class MessageResource {
    private final Inbox inbox;

    @Activate
    public MessageResource(@Reference Inbox inbox) {
        this.inbox = inbox;
    }

    @Summary("本人的站内消息")
    @GET
    public Items<Line> list(@Field("仅未读") @QueryParam("unread") boolean unread, @BeanParam PageQuery page) {
        return inbox.page(unread, page).map(Line::of);
    }

    @Summary("未读消息数")
    @GET
    @Path("unread-count")
    public Unread unread() {
        return new Unread(inbox.unread());
    }

    /** Marks the messages named, or with {@code all} every message, and answers what is left. */
    @Summary("标记已读")
    @POST
    @Path("read")
    public Unread read(ToRead body) {
        if (body != null && body.all()) {
            inbox.readAll();
        } else {
            inbox.read(body == null ? List.of() : body.ids());
        }
        return unread();
    }

    /**
     * @param link page that it leads to, or null
     * @param asks whether it asks to do something
     * @param settled whether what it asked for is done, by whomever
     */
    public record Line(
            long id,
            String template,
            String title,
            String body,
            String link,
            Instant at,
            boolean read,
            boolean asks,
            boolean settled) {
        static Line of(MessageRow row) {
            boolean asks = Template.find(row.template()).map(Template::asks).orElse(false);
            return new Line(
                    row.id(),
                    row.template(),
                    row.title(),
                    row.body(),
                    row.link(),
                    row.createdAt(),
                    row.seen(),
                    asks,
                    row.settled());
        }
    }

    /** @param unread exact up to 1,000 */
    public record Unread(int unread) {}

    /** Either ids or all. */
    public record ToRead(@Field("消息的id") List<Long> ids, @Field("全部消息") boolean all) {}
}
