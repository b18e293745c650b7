package org.anju.platform.parameter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.anju.api.parameter.Parameter;
import org.anju.api.problem.Check;
import org.anju.api.rest.Field;
import org.anju.api.rest.Needs;
import org.anju.api.rest.Summary;
import org.anju.platform.rest.PlatformResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 参数设置 (SYS-R05). */
@Component(service = PlatformResource.class)
@Path("/parameters")
@Needs("system.param.manage")
public final class ParametersResource implements PlatformResource {
    private final ParameterSettings settings;

    @Activate
    public ParametersResource(@Reference ParameterSettings settings) {
        this.settings = settings;
    }

    /** One parameter as pages and operators see it. */
    public record View(
            String key,
            Parameter.Type type,
            Set<String> allowed,
            String description,
            String value,
            String fallback,
            String source,
            boolean shadowed,
            boolean sensitive,
            String domain,
            String changedBy,
            Instant changedAt) {}

    /** The new value in text form. */
    public record Change(@Field(value = "参数值", required = true) String value) {}

    @Summary("参数列表")
    @GET
    public List<View> list(@Field("参数名或说明的一部分") @QueryParam("filter") String filter) {
        return settings.list(filter);
    }

    @Summary("设置参数")
    @PUT
    @Path("/{key}")
    public View set(@Field("参数名") @PathParam("key") String key, Change change) {
        new Check()
                .required("value", "参数值", change == null || change.value() == null ? null : "given")
                .done();
        return settings.set(key, change.value());
    }

    @Summary("恢复参数的默认值")
    @DELETE
    @Path("/{key}")
    public View reset(@Field("参数名") @PathParam("key") String key) {
        return settings.reset(key);
    }

    @Summary("参数的修改记录")
    @GET
    @Path("/{key}/history")
    public List<ParameterStore.Change> history(@Field("参数名") @PathParam("key") String key) {
        return settings.history(key);
    }
}
