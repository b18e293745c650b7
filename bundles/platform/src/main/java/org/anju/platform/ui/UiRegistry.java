package org.anju.platform.ui;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.anju.platform.domain.DomainBundles;
import org.anju.platform.json.Json;
import org.anju.platform.rest.StreamEvent;
import org.anju.platform.router.Stream;
import org.anju.platform.swap.Gate;
import org.anju.platform.swap.Gates;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of the started bundles. When they change, every open page is told within a moment. The pages of a domain that is being changed
 * stay until its new version brings others: nobody is sent away from a page for a change of some hundred milliseconds.
 */
@Component(service = UiRegistry.class, immediate = true)
public final class UiRegistry implements BundleTrackerCustomizer<UiBundle>, Gates.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(UiRegistry.class);
    private static final String SHELL = "web";

    private final UiStore store;
    private final Stream stream;
    private final Gates gates;
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();
    private final Map<String, UiBundle> byDomain = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong(System.currentTimeMillis());
    private final BundleTracker<UiBundle> tracker;

    @Activate
    public UiRegistry(
            BundleContext context, @Reference UiStore store, @Reference Stream stream, @Reference Gates gates) {
        this.store = store;
        this.stream = stream;
        this.gates = gates;
        gates.add(this);
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        gates.remove(this);
        tracker.close();
    }

    Optional<UiBundle> shell() {
        return Optional.ofNullable(byDomain.get(SHELL));
    }

    Collection<UiBundle> all() {
        return List.copyOf(byDomain.values());
    }

    /** Grows with each change of menu or pages. */
    long version() {
        return version.get();
    }

    @Override
    public UiBundle addingBundle(Bundle bundle, BundleEvent event) {
        URL description = bundle.getEntry("ui/ui.json");
        boolean ours =
                DomainBundles.idOf(bundle) != null || bundle.getSymbolicName().equals("org.anju.web");
        return description == null || !ours ? null : lay(bundle, description);
    }

    private UiBundle lay(Bundle bundle, URL description) {
        try (InputStream in = description.openStream()) {
            UiBundle ui = Json.MAPPER.readValue(in, UiBundle.class);
            store.lay(bundle, ui.domain());
            byDomain.put(ui.domain(), ui);
            leaving.remove(ui.domain());
            changed();
            return ui;
        } catch (IOException e) {
            LOG.error("Pages of {} cannot be shown: {}", bundle.getSymbolicName(), e.getMessage());
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, UiBundle ui) {
        // A bundle's pages change only with the bundle.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, UiBundle ui) {
        leaving.add(ui.domain());
        if (gates.find(ui.domain()).map(Gate::state).orElse(Gate.State.CLOSED) != Gate.State.HELD) {
            leave(ui.domain());
        }
    }

    @Override
    public void changed(String domain, Gate.State state, boolean installed) {
        if (state == Gate.State.CLOSED) {
            leave(domain);
        }
    }

    private void leave(String domain) {
        if (leaving.remove(domain)) {
            byDomain.remove(domain);
            changed();
        }
    }

    private void changed() {
        stream.tellAll(StreamEvent.UI, version.incrementAndGet());
    }
}
