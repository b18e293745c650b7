package org.anju.itests.sample;

import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.api.event.Events;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says something, and tells what was heard. */
@Component(service = EventsResource.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Anyone
public final class EventsResource {
    private final SampleTables tables;
    private final Events events;

    @Activate
    public EventsResource(@Reference SampleTables tables, @Reference Events events) {
        this.tables = tables;
        this.events = events;
    }

    /** @param number by which it is known again */
    public record Said(@Field(value = "编号", required = true) long number) {}

    /** @param numbers in the order in which they were heard */
    public record Heard(List<Long> numbers) {}

    @Summary("发布事件")
    @POST
    @Path("events")
    public Said say(Said said) {
        long number = Body.given(said).number();
        tables.write(() -> events.publish(Listener.HAPPENED, "sample/1", Map.of("number", number)));
        return said;
    }

    @Summary("收到的事件")
    @GET
    @Path("heard")
    public Heard heard() {
        return new Heard(tables.ask(row -> row.getLong(1), "SELECT number FROM smp_heard ORDER BY line"));
    }
}
