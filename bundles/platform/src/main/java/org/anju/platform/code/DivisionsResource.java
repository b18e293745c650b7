package org.anju.platform.code;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.anju.api.code.Divisions.Division;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Anyone;
import org.anju.api.rest.Field;
import org.anju.api.rest.Summary;
import org.anju.platform.rest.PlatformResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Divisions (行政区划) to choose from and to show. */
@Component(service = PlatformResource.class)
@Path("/divisions")
@Produces(MediaType.APPLICATION_JSON)
@Anyone
public final class DivisionsResource implements PlatformResource {
    private final TableDivisions divisions;

    @Activate
    public DivisionsResource(@Reference TableDivisions divisions) {
        this.divisions = divisions;
    }

    /**
     * @param display full name, e.g. 上海市黄浦区
     * @param successor what a retired code went into, where known
     */
    public record Detail(String code, String name, boolean current, String display, String successor) {}

    /** Current divisions right below {@code parent}; of the deployment without it. */
    @Summary("下级行政区划")
    @GET
    public List<Division> below(@Field("上级的区划代码，不填为本平台所在区划") @QueryParam("parent") String parent) {
        if (parent != null && divisions.find(parent).isEmpty()) {
            throw Problem.notFound();
        }
        return divisions.below(parent);
    }

    /** One division, also a retired one. */
    @Summary("一个行政区划")
    @GET
    @Path("/{code}")
    public Detail find(@Field("区划代码") @PathParam("code") String code) {
        Division division = divisions.find(code).orElseThrow(Problem::notFound);
        return new Detail(
                code, division.name(), division.current(), divisions.display(code), divisions.successor(code));
    }
}
