package org.anju.platform.domain;

import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Body;
import org.anju.api.rest.Field;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.platform.PlatformDomain;
import org.anju.platform.rest.PlatformResource;
import org.anju.platform.swap.Arrivals;
import org.anju.platform.swap.DomainJar;
import org.anju.platform.swap.KeptJars;
import org.anju.platform.swap.Outcome;
import org.anju.platform.swap.Progress;
import org.anju.platform.swap.Swaps;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 功能管理 (PLT-R01, R06): the features with name, version, state and what is missing; and what is done with them while all serve. */
@Component(service = PlatformResource.class)
@Path("/features")
@Needs(PlatformDomain.FEATURE_MANAGE)
public final class FeaturesResource implements PlatformResource {
    private final DomainRegistry registry;
    private final Swaps swaps;
    private final Arrivals arrivals;

    @Activate
    public FeaturesResource(@Reference DomainRegistry registry, @Reference Swaps swaps, @Reference Arrivals arrivals) {
        this.registry = registry;
        this.swaps = swaps;
        this.arrivals = arrivals;
    }

    /** A jar that was uploaded; {@code note} says why it is not trusted. */
    public record Received(
            String sha256,
            String domain,
            String name,
            String version,
            String symbolicName,
            boolean trusted,
            String note) {}

    /** Only asks what would be touched, or does it. */
    public record Decision(@Field("只查询将进行的操作，不执行") boolean dryRun) {}

    public record Update(
            @Field(value = "上传的功能包的SHA-256；previous表示上一版本", required = true) String sha256,
            @Field("只查询将进行的操作，不执行") boolean dryRun) {}

    public record Install(
            @Field("发行包中的功能，见/features/available") String feature,
            @Field("上传的功能包的SHA-256；与feature二选一") String sha256,
            @Field("只查询将进行的操作，不执行") boolean dryRun) {}

    @Summary("功能列表：名称、版本、状态、缺少的功能、在办和等待的请求、上次更换")
    @GET
    @LoggedIn
    public List<DomainView> list() {
        return registry.views();
    }

    @Summary("发行包中可以安装的功能")
    @GET
    @Path("/available")
    public List<Arrivals.Available> available() {
        return arrivals.available();
    }

    @Summary(value = "上传功能包（jar），请求体为文件本身", status = 201, answer = Received.class)
    @POST
    @Path("/files")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response receive(InputStream content) {
        DomainJar jar = swaps.receive(content == null ? InputStream.nullInputStream() : content);
        String refusal = swaps.refusal(jar).orElse(null);
        Received received = new Received(
                jar.sha256(),
                jar.domain(),
                registry.name(jar.domain()),
                jar.version(),
                jar.symbolicName(),
                refusal == null,
                refusal);
        return Response.status(201)
                .entity(received)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @Summary("安装功能")
    @POST
    public Outcome install(Install body) {
        Install wanted = Body.given(body);
        return wanted.feature() == null
                ? swaps.install(swaps.received(wanted.sha256()), wanted.dryRun())
                : swaps.install(wanted.feature(), wanted.dryRun());
    }

    @Summary("更新功能")
    @POST
    @Path("/{id}/update")
    public Outcome update(@PathParam("id") String id, Update body) {
        Update wanted = Body.given(body);
        if (wanted.sha256() == null) {
            throw Problem.invalid("sha256", "请先上传功能包");
        }
        DomainJar jar =
                wanted.sha256().equals(KeptJars.PREVIOUS) ? swaps.previous(id) : swaps.received(wanted.sha256());
        return swaps.update(id, jar, wanted.dryRun(), Progress.SILENT);
    }

    @Summary("停用功能")
    @POST
    @Path("/{id}/stop")
    public Outcome stop(@PathParam("id") String id, Decision body) {
        return swaps.stop(id, Body.given(body).dryRun(), Progress.SILENT);
    }

    @Summary("启用功能")
    @POST
    @Path("/{id}/start")
    public Outcome start(@PathParam("id") String id, Decision body) {
        return swaps.start(id, Body.given(body).dryRun());
    }

    @Summary("移除功能，数据保留")
    @POST
    @Path("/{id}/remove")
    public Outcome remove(@PathParam("id") String id, Decision body) {
        return swaps.remove(id, Body.given(body).dryRun(), Progress.SILENT);
    }
}
