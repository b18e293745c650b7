package org.anju.platform.job;

import java.time.Instant;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.file.Files;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.anju.api.rest.Items;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.PageQuery;
import org.anju.api.rest.Summary;
import org.anju.platform.PlatformDomain;
import org.anju.platform.file.FilesResource;
import org.anju.platform.rest.PlatformResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Jobs (任务) and their progress: everybody his own, who manages features all of them but their files. */
@Component(service = PlatformResource.class)
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
@LoggedIn
public final class JobsResource implements PlatformResource {
    private final JobStore store;
    private final JobDesk desk;
    private final Files files;
    private final Callers callers;

    @Activate
    public JobsResource(
            @Reference JobStore store, @Reference JobDesk desk, @Reference Files files, @Reference Callers callers) {
        this.store = store;
        this.desk = desk;
        this.files = files;
        this.callers = callers;
    }

    /**
     * @param total 0 when unknown
     * @param fileId null also for whoever is not the owner: what a job made is his alone
     */
    public record View(
            long id,
            String type,
            String title,
            String state,
            long total,
            long done,
            long failed,
            String message,
            String fileId,
            Instant createdAt,
            Instant endedAt) {

        static View of(JobRow row, Caller caller) {
            return new View(
                    row.id(),
                    row.type(),
                    row.title(),
                    row.state().name(),
                    row.total(),
                    row.done(),
                    row.failed(),
                    row.message(),
                    row.owner() == caller.userId() ? row.fileId() : null,
                    row.created(),
                    row.ended());
        }
    }

    /** @param all those of everybody; needs {@code system.feature.manage} */
    @Summary("任务列表")
    @GET
    public Items<View> list(
            @Field("所有人的任务，需要权限system.feature.manage") @QueryParam("all") boolean all, @BeanParam PageQuery page) {
        Caller caller = callers.current();
        if (all) {
            callers.require(PlatformDomain.FEATURE_MANAGE);
        }
        return store.page(all ? null : caller.userId(), page).map(row -> View.of(row, caller));
    }

    @Summary("任务的进度")
    @GET
    @Path("/{id}")
    public View find(@PathParam("id") long id) {
        return View.of(visible(id), callers.current());
    }

    @Summary("取消任务")
    @POST
    @Path("/{id}/cancel")
    public View cancel(@PathParam("id") long id) {
        desk.cancel(visible(id));
        return find(id);
    }

    /** The file that the job made, e.g. the rows that failed; the owner's alone, for it may hold what only he may see. */
    @Summary("任务生成的文件")
    @GET
    @Path("/{id}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") long id) {
        Caller caller = callers.current();
        String file = store.find(id)
                .filter(job -> job.owner() == caller.userId())
                .map(JobRow::fileId)
                .orElseThrow(Problem::notFound);
        return FilesResource.download(files, files.find(file).orElseThrow(Problem::notFound));
    }

    private JobRow visible(long id) {
        Caller caller = callers.current();
        return store.find(id)
                .filter(job -> job.owner() == caller.userId() || caller.may(PlatformDomain.FEATURE_MANAGE))
                .orElseThrow(Problem::notFound);
    }
}
