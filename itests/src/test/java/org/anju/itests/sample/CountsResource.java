package org.anju.itests.sample;

import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anju.api.job.Jobs;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Summary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts the job that counts, and shows what it counted. */
@Component(service = CountsResource.class)
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@LoggedIn
public final class CountsResource {
    private final SampleTables tables;
    private final Jobs jobs;

    @Activate
    public CountsResource(@Reference SampleTables tables, @Reference Jobs jobs) {
        this.tables = tables;
        this.jobs = jobs;
    }

    /** @param items how far to count */
    public record Wish(@Field(value = "数量", required = true) int items) {}

    /** @param id of the job */
    public record Started(long id) {}

    /**
     * @param items in the order of counting
     * @param versions of the bundle that counted
     */
    public record Counted(List<Long> items, List<String> versions) {}

    @Summary("开始计数")
    @POST
    public Started start(Wish wish) {
        int items = Body.given(wish).items();
        return new Started(jobs.submit(Counting.ID, "示例计数", String.valueOf(items)));
    }

    @Summary("计数结果")
    @GET
    @Path("{id}/counted")
    public Counted counted(@PathParam("id") long id) {
        return new Counted(
                tables.ask(row -> row.getLong(1), "SELECT item FROM smp_counted WHERE job = ? ORDER BY line", id),
                tables.ask(row -> row.getString(1), "SELECT DISTINCT version FROM smp_counted WHERE job = ?", id));
    }
}
