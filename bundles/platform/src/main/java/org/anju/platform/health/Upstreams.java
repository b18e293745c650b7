package org.anju.platform.health;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anju.api.upstream.Upstream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The outside systems that the domains here talk to. */
@Component(service = Upstreams.class)
public final class Upstreams {
    private final List<Upstream> present = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Upstream upstream) {
        present.add(upstream);
    }

    void remove(Upstream upstream) {
        present.remove(upstream);
    }

    public List<Upstream> all() {
        return List.copyOf(present);
    }
}
