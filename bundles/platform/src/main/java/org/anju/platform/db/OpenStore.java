package org.anju.platform.db;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.spi.PersistenceProvider;
import org.anju.api.store.Store;
import org.anju.platform.domain.DomainFaults;
import org.apache.openjpa.enhance.PCRegistry;
import org.apache.openjpa.meta.MetaDataRepository;
import org.apache.openjpa.persistence.OpenJPAEntityManagerFactorySPI;
import org.apache.openjpa.persistence.OpenJPAPersistence;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store of one started domain bundle: migrated, opened, registered; and all of that undone. */
final class OpenStore {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

    private final Bundle bundle;
    private final String domain;
    private final BundleContext context;
    private final Database database;
    private final Migration migration;
    private final PersistenceProvider provider;
    private final CommitMark mark;
    private final DomainFaults faults;
    private boolean closed;
    private EntityManagerFactory factory;
    private ServiceRegistration<Store> registration;

    OpenStore(
            Bundle bundle,
            String domain,
            BundleContext context,
            Database database,
            Migration migration,
            PersistenceProvider provider,
            CommitMark mark,
            DomainFaults faults) {
        this.bundle = bundle;
        this.domain = domain;
        this.context = context;
        this.database = database;
        this.migration = migration;
        this.provider = provider;
        this.mark = mark;
        this.faults = faults;
    }

    synchronized void open() {
        if (closed) {
            return;
        }
        try {
            migration.migrate(bundle, domain, database.source());
            register();
            faults.clear(domain);
        } catch (MigrationFailed | IOException | RuntimeException e) {
            faults.report(domain, "数据库结构升级失败：" + e.getMessage());
            LOG.error("Domain {} stays inactive: {}", domain, e.getMessage(), e);
        }
    }

    private void register() throws IOException {
        PersistenceUnit unit = PersistenceUnit.of(bundle, domain, database);
        // Also for a domain without rows: its transactions are the factory's.
        factory = provider.createContainerEntityManagerFactory(unit, Map.of());
        probe(unit);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("anju.domain", domain);
        registration = context.registerService(Store.class, new DomainStore(factory, database, mark), properties);
    }

    /** The first use of a factory builds its metadata; done here, no request waits for it and a wrong mapping is named at once. */
    private void probe(PersistenceUnit unit) {
        // The first manager makes the factory listen to what rows there are.
        var manager = factory.createEntityManager();
        try {
            knowOwnRowsOnly(unit);
            for (String row : unit.getManagedClassNames()) {
                String name = row.substring(row.lastIndexOf('.') + 1);
                manager.createQuery("SELECT r FROM " + name + " r")
                        .setMaxResults(1)
                        .getResultList();
            }
        } finally {
            manager.close();
        }
    }

    /**
     * A repository of metadata is told of the row classes of every domain, those that were here before and those that come, and would keep
     * them, also of versions long gone: it is to know its own.
     */
    private void knowOwnRowsOnly(PersistenceUnit unit) {
        OpenJPAEntityManagerFactorySPI opened = (OpenJPAEntityManagerFactorySPI) OpenJPAPersistence.cast(factory);
        MetaDataRepository repository = opened.getConfiguration().getMetaDataRepositoryInstance();
        PCRegistry.removeRegisterClassListener(repository);
        // What it was told waits until something is looked for, and only then can be cleared.
        repository.getMetaData("none", unit.getClassLoader(), false);
        repository.clear();
        for (String row : unit.getManagedClassNames()) {
            try {
                repository.register(Class.forName(row, true, unit.getClassLoader()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("There is no " + row, e);
            }
        }
    }

    synchronized void close() {
        closed = true;
        if (registration != null) {
            registration.unregister();
        }
        if (factory != null) {
            factory.close();
        }
    }
}
