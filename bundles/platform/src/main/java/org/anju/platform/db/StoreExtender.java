package org.anju.platform.db;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.persistence.spi.PersistenceProvider;
import org.anju.platform.domain.DomainBundles;
import org.anju.platform.domain.DomainFaults;
import org.apache.openjpa.enhance.PCRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Gives every started domain bundle its {@link org.anju.api.store.Store}, after its schema is up to date. A domain whose migration
 * fails gets none, so none of its components start; {@code anju:domains} names the reason.
 */
@Component(
        service = {},
        immediate = true)
public final class StoreExtender implements BundleTrackerCustomizer<OpenStore>, SynchronousBundleListener {
    private final BundleContext context;
    private final Database database;
    private final Migration migration;
    private final PersistenceProvider provider;
    private final CommitMark mark;
    private final DomainFaults faults;
    private final Map<Long, ClassLoader> loaders = new ConcurrentHashMap<>();
    private final ExecutorService openers = Executors.newSingleThreadExecutor(r -> new Thread(r, "anju-store-opener"));
    private final BundleTracker<OpenStore> tracker;

    @Activate
    public StoreExtender(
            BundleContext context,
            @Reference Database database,
            @Reference Migration migration,
            @Reference(target = "(javax.persistence.provider=org.apache.openjpa.persistence.PersistenceProviderImpl)")
                    PersistenceProvider provider,
            @Reference CommitMark mark,
            @Reference DomainFaults faults) {
        this.context = context;
        this.database = database;
        this.migration = migration;
        this.provider = provider;
        this.mark = mark;
        this.faults = faults;
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        context.addBundleListener(this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
        openers.shutdown();
        context.removeBundleListener(this);
    }

    @Override
    public OpenStore addingBundle(Bundle bundle, BundleEvent event) {
        String domain = DomainBundles.idOf(bundle);
        if (domain == null) {
            return null;
        }
        loaders.put(bundle.getBundleId(), bundle.adapt(BundleWiring.class).getClassLoader());
        OpenStore store = new OpenStore(bundle, domain, context, database, migration, provider, mark, faults);
        openers.execute(store::open);
        return store;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, OpenStore store) {
        // Nothing of a store depends on it.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, OpenStore store) {
        store.close();
    }

    /** OpenJPA holds the class loader of every enhanced revision until told; a mere stop must not tell it, a restart would break. */
    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNRESOLVED || event.getType() == BundleEvent.UNINSTALLED) {
            ClassLoader loader = loaders.remove(event.getBundle().getBundleId());
            if (loader != null) {
                PCRegistry.deRegister(loader);
            }
        }
    }
}
