package org.anju.institution.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.anju.api.problem.Problem;
import org.anju.api.store.Store;
import org.apache.openjpa.persistence.OpenJPAEntityManager;
import org.apache.openjpa.persistence.OpenJPAPersistence;

/** The domain's schema and mapping on Derby in memory. */
public final class TestStore implements Store {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final List<String> TABLES = List.of(
            "ins_attachment",
            "ins_broker",
            "ins_facts",
            "ins_filing",
            "ins_institution",
            "ins_name_gram",
            "ins_store",
            "ins_takeover_failure");

    private static TestStore shared;

    private final String url;
    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> running = new ThreadLocal<>();

    @SuppressWarnings("deprecation") // the command framework that replaces it scans the whole class path
    private TestStore() {
        url = "jdbc:derby:memory:institution" + NUMBER.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url + ";create=true")) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase("db/changelog.xml", new ClassLoaderResourceAccessor(), database).update(new Contexts());
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException(e);
        }
        factory = Persistence.createEntityManagerFactory(
                "institution",
                Map.of(
                        "javax.persistence.jdbc.url", url,
                        "javax.persistence.jdbc.driver", "org.apache.derby.jdbc.EmbeddedDriver",
                        "openjpa.RuntimeUnenhancedClasses", "unsupported",
                        "openjpa.DynamicEnhancementAgent", "false",
                        "openjpa.Log", "none",
                        "openjpa.jdbc.DBDictionary",
                                "derby(batchLimit=100,datePrecision=1000,disableAlterSeqenceIncrementBy=true,"
                                        + "NextSequenceQuery=\"VALUES NEXT VALUE FOR {0}\")"));
    }

    /** One database for all tests of a run, emptied. */
    public static synchronized TestStore emptied() {
        if (shared == null) {
            shared = new TestStore();
        }
        try (Connection connection = shared.look();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return shared;
    }

    /** A connection of its own, for looking behind the mapping. */
    public Connection look() throws SQLException {
        return DriverManager.getConnection(url);
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
        } finally {
            manager.close();
        }
    }

    @Override
    public <T> T list(Function<EntityManager, T> work) {
        return read(work);
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
        EntityManager outer = running.get();
        if (outer != null) {
            return work.apply(outer);
        }
        EntityManager manager = factory.createEntityManager();
        manager.getTransaction().begin();
        running.set(manager);
        try {
            T result = work.apply(manager);
            manager.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            throw problem(e);
        } finally {
            running.remove();
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.close();
        }
    }

    private static RuntimeException problem(RuntimeException fault) {
        for (Throwable t = fault; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t.getClass().getSimpleName().startsWith("Optimistic")) {
                return Problem.staleVersion();
            }
            if (t instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return Problem.duplicate("数据已存在，请勿重复提交");
            }
        }
        return fault;
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
}
