package org.anju.itests.sample;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Marks, each of which can be set once: an effect that was lost or doubled is found by counting. */
@Component(service = MarksResource.class)
@Path("marks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Anyone
public final class MarksResource {
    private final SampleTables tables;

    @Activate
    public MarksResource(@Reference SampleTables tables) {
        this.tables = tables;
    }

    /** @param id which nobody has set yet */
    public record Mark(@Field(value = "标记", required = true, max = 50) String id) {}

    /** @param marks how many there are */
    public record Count(long marks) {}

    @Summary(value = "做标记", refusals = 409)
    @POST
    public Mark set(Mark mark) {
        tables.change("INSERT INTO smp_mark (id) VALUES (?)", Body.given(mark).id());
        return mark;
    }

    @Summary("标记数")
    @GET
    public Count count() {
        return new Count(tables.ask(row -> row.getLong(1), "SELECT count(*) FROM smp_mark")
                .get(0));
    }
}
