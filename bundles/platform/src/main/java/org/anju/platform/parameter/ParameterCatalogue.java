package org.anju.platform.parameter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.domain.Domain;
import org.anju.api.parameter.Parameter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The parameters of the domains that are here now. */
@Component(service = ParameterCatalogue.class)
public final class ParameterCatalogue {
    private final Map<String, Brought> byDomain = new ConcurrentHashMap<>();
    /** The domain of each key: asked for with every value that is read, several times a request. */
    private volatile Map<String, String> domains = Map.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addDomain(Domain domain) {
        byDomain.put(domain.id(), new Brought(domain, domain.parameters()));
        index();
    }

    void removeDomain(Domain domain) {
        byDomain.computeIfPresent(domain.id(), (id, known) -> known.by() == domain ? null : known);
        index();
    }

    private record Brought(Domain by, List<Parameter<?>> parameters) {}

    private void index() {
        Map<String, String> fresh = new HashMap<>();
        byDomain.forEach((domain, brought) -> brought.parameters().forEach(p -> fresh.put(p.key(), domain)));
        domains = fresh;
    }

    /** A parameter and the domain that declares it. */
    public record Entry(String domain, Parameter<?> parameter) {}

    public List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        byDomain.forEach((domain, brought) -> brought.parameters().forEach(p -> entries.add(new Entry(domain, p))));
        entries.sort(Comparator.comparing(entry -> entry.parameter().key()));
        return entries;
    }

    public Optional<Entry> find(String key) {
        return all().stream()
                .filter(entry -> entry.parameter().key().equals(key))
                .findFirst();
    }

    /** The domain whose file holds a key; by the key's first word for one that nobody declares. */
    String domainOf(String key) {
        String known = domains.get(key);
        if (known != null) {
            return known;
        }
        return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
    }
}
