package org.anju.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.OptimisticLockException;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.anju.api.problem.Problem;
import org.anju.api.store.Store;
import org.apache.openjpa.persistence.OpenJPAEntityManager;
import org.apache.openjpa.persistence.OpenJPAPersistence;
import org.apache.openjpa.persistence.PersistenceProviderImpl;

/** A domain's database for its tests: Derby in memory with the real changelog and the enhanced rows, behaving as the platform's store does. */
public final class TestDatabase implements Store, AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final String url = "jdbc:derby:memory:" + UUID.randomUUID();
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> running = new ThreadLocal<>();

    static {
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    /** @param domain the domain's id, which is the name of its persistence unit too */
    public TestDatabase(String domain) {
        migrate(domain.toUpperCase(Locale.ROOT));
        factory = new PersistenceProviderImpl()
                .createEntityManagerFactory(
                        domain,
                        Map.of(
                                "openjpa.ConnectionURL", url,
                                "openjpa.ConnectionDriverName", "org.apache.derby.jdbc.EmbeddedDriver",
                                "openjpa.RuntimeUnenhancedClasses", "unsupported",
                                "openjpa.DynamicEnhancementAgent", "false",
                                "openjpa.Log", "slf4j",
                                "openjpa.jdbc.DBDictionary",
                                        "derby(batchLimit=100,datePrecision=1000,disableAlterSeqenceIncrementBy=true,"
                                                + "NextSequenceQuery=\"VALUES NEXT VALUE FOR {0}\")"));
    }

    @SuppressWarnings("deprecation") // as the platform does it
    private void migrate(String domain) {
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDatabaseChangeLogTableName(domain + "CHANGELOG");
            database.setDatabaseChangeLogLockTableName(domain + "CHANGELOCK");
            new Liquibase("db/changelog.xml", new ClassLoaderResourceAccessor(), database).update("");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of its own, for looking behind the mapping. */
    public Connection look() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
        if (running.get() != null) {
            return work.apply(running.get());
        }
        EntityManager em = factory.createEntityManager();
        try {
            return work.apply(em);
        } finally {
            em.close();
        }
    }

    @Override
    public <T> T list(Function<EntityManager, T> work) {
        return read(work);
    }

    @Override
    public <T> T query(Reading<T> work) {
        try (Connection own = running.get() == null ? look() : null) {
            return work.on(own == null ? connection() : own);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
        if (running.get() != null) {
            return work.apply(running.get());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !hasState(e, "40001") && !hasState(e, "40XL1")) {
                    throw problem(e);
                }
            }
        }
    }

    private <T> T once(Function<EntityManager, T> work) {
        EntityManager em = factory.createEntityManager();
        em.getTransaction().begin();
        running.set(em);
        try {
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            running.remove();
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    private static RuntimeException problem(RuntimeException fault) {
        for (Throwable t = fault; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof Problem p) {
                return p;
            }
            if (t instanceof OptimisticLockException
                    || t.getClass().getSimpleName().equals("OptimisticException")) {
                return Problem.staleVersion();
            }
        }
        return hasState(fault, "23505") ? Problem.duplicate("数据已存在，请勿重复提交") : fault;
    }

    private static boolean hasState(Throwable fault, String state) {
        for (Throwable t = fault; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof SQLException sql && state.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Connection connection() {
        OpenJPAEntityManager manager = OpenJPAPersistence.cast(running.get());
        manager.beginStore();
        return (Connection) manager.getConnection();
    }

    @Override
    public boolean derby() {
        return true;
    }

    @Override
    public void close() {
        factory.close();
        try {
            DriverManager.getConnection(url + ";drop=true").close();
        } catch (SQLException dropped) {
            // Derby tells of the drop by an exception
        }
    }
}
