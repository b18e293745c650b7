package org.anju.platform.domain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** Why a domain does not serve, in a sentence for the operator. */
@Component(service = DomainFaults.class)
public final class DomainFaults {
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    public void report(String domain, String reason) {
        reasons.put(domain, reason);
    }

    public void clear(String domain) {
        reasons.remove(domain);
    }

    public Optional<String> of(String domain) {
        return Optional.ofNullable(reasons.get(domain));
    }
}
