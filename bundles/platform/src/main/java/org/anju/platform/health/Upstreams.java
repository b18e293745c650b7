package org.anju.platform.health;

import java.util.List;
import org.anju.api.upstream.Upstream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The outside systems that the domains here talk to. */
@Component(service = Upstreams.class)
public final class Upstreams {
    // A field: bound by a method called add, those that came after this component were not told to it.
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Upstream> present = List.of();

    public List<Upstream> all() {
        return List.copyOf(present);
    }
}
