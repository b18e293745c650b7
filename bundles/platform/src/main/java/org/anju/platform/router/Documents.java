package org.anju.platform.router;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.HttpServletResponse;
import org.anju.api.domain.Domain;
import org.anju.platform.domain.Applications;
import org.anju.platform.domain.DomainRegistry;
import org.anju.platform.openapi.OpenApi;
import org.anju.platform.swap.Gate;
import org.anju.platform.swap.Gates;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Serves {@code /api/v1/<domain>/openapi.json} and the merged {@code /api/openapi.json}. */
@Component(service = Documents.class)
public final class Documents implements Gates.Listener {
    private final DomainRegistry domains;
    private final Applications applications;
    private final String version;
    private final Gates gates;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    @Activate
    public Documents(
            BundleContext context,
            @Reference DomainRegistry domains,
            @Reference Applications applications,
            @Reference Gates gates) {
        this.domains = domains;
        this.applications = applications;
        this.version = context.getBundle().getVersion().toString();
        this.gates = gates;
        gates.add(this);
    }

    @Deactivate
    void close() {
        gates.remove(this);
    }

    /** Nothing of a version is kept that is gone or another's. */
    @Override
    public void changed(String domain, Gate.State state, boolean installed) {
        made.remove(domain);
    }

    /** A document and the resources it was made from: others, and it is made anew. */
    private record Made(List<Object> resources, OpenAPI document) {}

    void serve(Target target, HttpServletResponse response) throws IOException {
        OpenAPI document = target.domain() == null ? merged() : one(target.domain());
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(OpenApi.json(document).getBytes(StandardCharsets.UTF_8));
    }

    private OpenAPI one(String domain) {
        if (domains.route(domain).isEmpty()) {
            throw domains.absence(domain);
        }
        List<Object> resources = List.copyOf(applications.resources(domain));
        return made.compute(
                        domain,
                        (id, known) -> known != null && known.resources().equals(resources)
                                ? known
                                : new Made(resources, OpenApi.of(id, title(id), version, resources)))
                .document();
    }

    private OpenAPI merged() {
        return OpenApi.merged(
                version,
                applications.domains().stream()
                        .sorted()
                        .filter(id -> domains.route(id).isPresent())
                        .map(this::one)
                        .toList());
    }

    private String title(String domain) {
        return domains.active().stream()
                .filter(d -> d.id().equals(domain))
                .map(Domain::name)
                .findFirst()
                .orElse(domain);
    }
}
