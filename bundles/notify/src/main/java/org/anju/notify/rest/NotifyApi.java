package org.anju.notify.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.anju.api.rest.DomainApi;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The endpoints of notify under {@code /api/v1/notify}. */
@Component(service = Application.class)
@DomainApi(osgi_jaxrs_name = "notify", osgi_jaxrs_application_base = "/api/v1/notify")
public final class NotifyApi extends Application {
    private final Set<Object> resources;

    @Activate
    public NotifyApi(
            @Reference MessageResource messages,
            @Reference TemplateResource templates,
            @Reference OutboxResource outbox) {
        resources = Set.of(messages, templates, outbox);
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
