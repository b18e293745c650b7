package org.anju.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Hashtable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the platform once its own schema is up to date: then registers {@link Database}, on which everything else waits. A database
 * that is down when the node starts is tried again every two seconds.
 */
@Component(
        service = {},
        immediate = true)
public final class DatabaseGate {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGate.class);

    private final BundleContext context;
    private final DataSource source;
    private final Migration migration;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-database-gate"));
    private ServiceRegistration<Database> registration;

    @Activate
    public DatabaseGate(
            BundleContext context,
            @Reference(target = "(dataSourceName=anju)") DataSource source,
            @Reference Migration migration) {
        this.context = context;
        this.source = source;
        this.migration = migration;
        thread.execute(this::open);
    }

    private synchronized void open() {
        if (thread.isShutdown()) {
            return;
        }
        try {
            boolean derby = isDerby();
            migration.migrate(context.getBundle(), "platform", source);
            registration = context.registerService(Database.class, new Database(source, derby), new Hashtable<>());
            LOG.info("Database is open ({})", derby ? "Derby" : "PostgreSQL");
        } catch (SQLException | MigrationFailed e) {
            LOG.warn("Database cannot be opened yet, trying again in 2 s: {}", e.getMessage());
            thread.schedule(this::open, 2, TimeUnit.SECONDS);
        }
    }

    private boolean isDerby() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().contains("Derby");
        }
    }

    @Deactivate
    synchronized void close() {
        thread.shutdownNow();
        if (registration != null) {
            registration.unregister();
        }
    }
}
