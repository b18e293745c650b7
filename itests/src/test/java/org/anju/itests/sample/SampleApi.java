package org.anju.itests.sample;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.anju.api.rest.DomainApi;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The endpoints of sample under {@code /api/v1/sample}. */
@Component(service = Application.class)
@DomainApi(osgi_jaxrs_name = "sample", osgi_jaxrs_application_base = "/api/v1/sample")
public final class SampleApi extends Application {
    private final Set<Object> resources;

    @Activate
    public SampleApi(
            BundleContext context,
            @Reference SampleResource sample,
            @Reference MarksResource marks,
            @Reference EventsResource events,
            @Reference CountsResource counts) {
        if (context.getBundle().getHeaders("").get("Sample-Fails") != null) {
            throw new IllegalStateException("示例功能按要求启动失败");
        }
        resources = Set.of(sample, marks, events, counts);
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
