package org.anju.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.anju.api.store.Store;
import org.apache.openjpa.persistence.OpenJPAEntityManager;
import org.apache.openjpa.persistence.OpenJPAPersistence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A domain's transactions over OpenJPA. */
final class DomainStore implements Store {
    private static final Logger LOG = LoggerFactory.getLogger(DomainStore.class);
    private static final int ATTEMPTS = 5;

    private final EntityManagerFactory factory;
    private final Database database;
    private final CommitMark mark;
    private final ThreadLocal<EntityManager> running = new ThreadLocal<>();
    /** Of a list on Derby: a query inside it must not wait for a second connection. */
    private final ThreadLocal<EntityManager> listing = new ThreadLocal<>();

    DomainStore(EntityManagerFactory factory, Database database, CommitMark mark) {
        this.factory = factory;
        this.database = database;
        this.mark = mark;
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        EntityManager outer = running.get();
        if (outer != null) {
            return work.apply(outer);
        }
        EntityManager manager = factory.createEntityManager();
        try {
            return work.apply(manager);
        } catch (RuntimeException e) {
            throw Faults.toProblem(e);
        } finally {
            manager.close();
        }
    }

    @Override
    public <T> T list(Function<EntityManager, T> work) {
        if (!derby() || running.get() != null) {
            return read(work);
        }
        EntityManager manager = factory.createEntityManager();
        try {
            manager.getTransaction().begin();
            connectionOf(manager).setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            listing.set(manager);
            return work.apply(manager);
        } catch (SQLException | RuntimeException e) {
            throw Faults.toProblem(e);
        } finally {
            listing.remove();
            abandon(manager);
        }
    }

    @Override
    public <T> T query(Reading<T> work) {
        EntityManager outer = running.get() == null ? listing.get() : running.get();
        if (outer != null) {
            return on(connectionOf(outer), work);
        }
        try (Connection connection = database.source().getConnection()) {
            return work.on(connection);
        } catch (SQLException | RuntimeException e) {
            throw Faults.toProblem(e);
        }
    }

    /** A fault goes through the transaction around it, which rolls back and translates it. */
    private static <T> T on(Connection connection, Reading<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new Database.JoinedFault(e);
        }
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
        EntityManager outer = running.get();
        if (outer != null) {
            return work.apply(outer);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Faults.worthRetrying(e)) {
                    throw Faults.toProblem(e);
                }
                Faults.pauseAfter(attempt);
            }
        }
    }

    private <T> T once(Function<EntityManager, T> work) {
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        running.set(manager);
        try {
            return database.joined(() -> connectionOf(manager), () -> {
                T result = work.apply(manager);
                mark.beforeCommit();
                manager.getTransaction().commit();
                return result;
            });
        } finally {
            running.remove();
            abandon(manager);
        }
    }

    /** What went wrong before is what is told: of a broken connection the rollback only knows that it is closed. */
    private static void abandon(EntityManager manager) {
        try {
            rollBack(manager);
        } catch (RuntimeException e) {
            LOG.debug("The end of a failed transaction failed as well", e);
        }
    }

    private static void rollBack(EntityManager manager) {
        try {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
        } finally {
            manager.close();
        }
    }

    @Override
    public Connection connection() {
        EntityManager manager = running.get();
        if (manager == null) {
            throw new IllegalStateException("connection() is for use inside write()");
        }
        return connectionOf(manager);
    }

    /** Begins the transaction on the database now (OpenJPA would wait for the flush) and hands out its connection. */
    private static Connection connectionOf(EntityManager manager) {
        OpenJPAEntityManager openJpa = OpenJPAPersistence.cast(manager);
        openJpa.beginStore();
        return (Connection) openJpa.getConnection();
    }

    @Override
    public boolean derby() {
        return database.derby();
    }
}
