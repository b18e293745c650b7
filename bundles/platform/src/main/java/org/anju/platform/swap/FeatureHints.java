package org.anju.platform.swap;

import org.anju.platform.rest.StreamEvent;
import org.anju.platform.router.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells open pages that the state of a domain changed. */
@Component(service = FeatureHints.class, immediate = true)
public final class FeatureHints implements Gates.Listener {
    private final Gates gates;
    private final Stream stream;

    @Activate
    public FeatureHints(@Reference Gates gates, @Reference Stream stream) {
        this.gates = gates;
        this.stream = stream;
        gates.add(this);
    }

    @Deactivate
    void close() {
        gates.remove(this);
    }

    @Override
    public void changed(String domain, Gate.State state, boolean installed) {
        tell();
    }

    void tell() {
        stream.tellAll(StreamEvent.FEATURE, 0);
    }
}
