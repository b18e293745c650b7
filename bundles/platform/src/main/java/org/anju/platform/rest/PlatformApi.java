package org.anju.platform.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.anju.api.rest.DomainApi;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The platform's own endpoints, {@code /api/v1/platform}; served when all of them are there. */
@Component(service = Application.class, property = "resources.cardinality.minimum:Integer=" + PlatformApi.RESOURCES)
@DomainApi(osgi_jaxrs_name = "platform", osgi_jaxrs_application_base = "/api/v1/platform")
public final class PlatformApi extends Application {
    /** How many {@link PlatformResource}s there are; a test counts them. With fewer the platform would answer half-filled. */
    static final int RESOURCES = 11;

    private final Set<Object> resources;

    @Activate
    public PlatformApi(
            @Reference(name = "resources", policyOption = ReferencePolicyOption.GREEDY)
                    List<PlatformResource> resources) {
        this.resources = new HashSet<>(resources);
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
