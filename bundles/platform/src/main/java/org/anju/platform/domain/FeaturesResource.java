package org.anju.platform.domain;

import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.anju.api.rest.LoggedIn;
import org.anju.api.rest.Summary;
import org.anju.platform.rest.PlatformResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 功能管理 (PLT-R06): the features with name, version, state and what is missing. */
@Component(service = PlatformResource.class)
@Path("/features")
public final class FeaturesResource implements PlatformResource {
    private final DomainRegistry registry;

    @Activate
    public FeaturesResource(@Reference DomainRegistry registry) {
        this.registry = registry;
    }

    @Summary("功能列表：名称、版本、状态和缺少的功能")
    @GET
    @LoggedIn
    public List<DomainView> list() {
        return registry.views();
    }
}
