package org.anju.platform.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.ws.rs.core.Application;
import org.anju.platform.rest.Access;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JAX-RS Applications of the domains: their resources, and whether each endpoint declares whom it answers. */
@Component(service = Applications.class)
public final class Applications {
    private static final Logger LOG = LoggerFactory.getLogger(Applications.class);

    private final Map<String, Application> byDomain = new ConcurrentHashMap<>();
    private final Map<String, List<String>> undeclared = new ConcurrentHashMap<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(osgi.http.whiteboard.target=\\(anju.router=true\\))")
    void addApplication(Application application, Map<String, Object> properties) {
        String domain = String.valueOf(properties.get("osgi.jaxrs.name"));
        List<String> open = application.getSingletons().stream()
                .flatMap(resource -> Access.undeclared(resource.getClass()).stream())
                .toList();
        if (!open.isEmpty()) {
            LOG.error("{} is not served: no permission is declared on {}", domain, open);
        }
        undeclared.put(domain, open);
        byDomain.put(domain, application);
    }

    void removeApplication(Application application, Map<String, Object> properties) {
        byDomain.remove(String.valueOf(properties.get("osgi.jaxrs.name")), application);
    }

    /** Whether every endpoint of a domain declares whom it answers. */
    boolean sound(String domain) {
        return undeclared.getOrDefault(domain, List.of()).isEmpty();
    }

    Optional<String> fault(String domain) {
        return sound(domain) ? Optional.empty() : Optional.of("接口未声明权限：" + undeclared.get(domain));
    }

    public Collection<Object> resources(String domain) {
        Application application = byDomain.get(domain);
        return application == null ? Set.of() : application.getSingletons();
    }

    public Set<String> domains() {
        return Set.copyOf(byDomain.keySet());
    }
}
