package org.anju.platform.swap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anju.platform.domain.DomainBundles;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The gates of the domains that are installed, by id. The platform itself has none: it is not changed while it serves. */
@Component(service = Gates.class)
public final class Gates {
    private final Map<String, Gate> byDomain = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private volatile boolean ended;

    /** Is told what becomes of domains; quickly, and on whatever thread. */
    public interface Listener {
        /** @param installed false when the domain is gone, bundle and all */
        void changed(String domain, Gate.State state, boolean installed);
    }

    public void add(Listener listener) {
        listeners.add(listener);
    }

    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** The gate of a domain, if it is or was just here. */
    public Optional<Gate> find(String domain) {
        return domain == null ? Optional.empty() : Optional.ofNullable(byDomain.get(domain));
    }

    /** The gate that a service stands behind; empty for the platform's own. */
    public Optional<Gate> of(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return bundle == null ? Optional.empty() : find(DomainBundles.idOf(bundle));
    }

    Collection<Gate> all() {
        return List.copyOf(byDomain.values());
    }

    /** The gate of a domain whose bundle is here; a new one is closed. */
    Gate install(String domain) {
        Gate gate = byDomain.computeIfAbsent(domain, id -> new Gate(id, state -> tell(id, state, true)));
        if (ended) {
            gate.end();
        }
        return gate;
    }

    /** The platform itself goes. */
    @Deactivate
    void end() {
        ended = true;
        byDomain.values().forEach(Gate::end);
    }

    /** The endpoint of a domain answers. */
    public void answers(String domain) {
        find(domain).ifPresent(Gate::answers);
    }

    /** Its domain is gone: who waits is told that there is none. */
    void remove(Gate gate) {
        byDomain.remove(gate.domain(), gate);
        gate.close();
        tell(gate.domain(), Gate.State.CLOSED, false);
    }

    private void tell(String domain, Gate.State state, boolean installed) {
        listeners.forEach(listener -> listener.changed(domain, state, installed));
    }
}
