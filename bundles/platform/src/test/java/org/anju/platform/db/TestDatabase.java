package org.anju.platform.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database with the platform's real schema: Derby in memory; also PostgreSQL, in a schema of its own, where the environment names
 * one (ANJU_TEST_POSTGRES, a JDBC URL).
 */
public final class TestDatabase {
    static {
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    private TestDatabase() {}

    public static Database derby() {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:" + UUID.randomUUID());
        source.setConnectionAttributes("createFrom=" + Template.PATH);
        try (Connection connection = source.getConnection()) {
            source.setConnectionAttributes("");
            return new Database(
                    source, connection.getMetaData().getDatabaseProductName().contains("Derby"));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Migrated once; every test gets a copy, which is much quicker. */
    private static final class Template {
        private static final String PATH = make();

        private static String make() {
            EmbeddedDataSource source = new EmbeddedDataSource();
            source.setDatabaseName("memory:template");
            source.setCreateDatabase("create");
            migrated(source, true);
            String folder = "target/template-" + UUID.randomUUID();
            try (Connection connection = source.getConnection();
                    var backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
                backup.setString(1, folder);
                backup.execute();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return folder + "/template";
        }
    }

    /** Every kind of database that is at hand. */
    public static List<Database> all() {
        List<Database> databases = new ArrayList<>(List.of(derby()));
        String url = System.getenv("ANJU_TEST_POSTGRES");
        if (url != null) {
            databases.add(postgres(url));
        }
        return databases;
    }

    private static Database postgres(String url) {
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(url)) {
            Sql.update(connection, "CREATE SCHEMA " + schema);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setCurrentSchema(schema);
        return migrated(source, false);
    }

    @SuppressWarnings("deprecation") // as in Migration
    private static Database migrated(DataSource source, boolean derby) {
        try (Connection connection = source.getConnection()) {
            liquibase.database.Database target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase("db/changelog.xml", new ClassLoaderResourceAccessor(), target)
                    .update(new Contexts(), new LabelExpression());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return new Database(source, derby);
    }

    /** As a domain's {@code Store.write}: platform calls inside join its connection; a throwing work rolls all back. */
    public static <T> T transaction(Database database, Supplier<T> work) {
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = database.joined(() -> connection, work);
                connection.commit();
                return result;
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
