package org.anju.platform.db;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.ui.LoggerUIService;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a bundle's schema up to date ({@code db/changelog.xml}, Liquibase). Liquibase is not even started when the hash of the
 * changelogs is the recorded one.
 */
@Component(service = Migration.class)
public final class Migration {
    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);
    private static final String CHANGELOG = "db/changelog.xml";

    public void migrate(Bundle bundle, String domain, DataSource source) throws MigrationFailed {
        try {
            migrate(Changelogs.of(bundle), domain, source);
        } catch (IOException e) {
            throw new MigrationFailed("Schema of " + domain + ": " + rootMessage(e), e);
        }
    }

    /** Liquibase keeps global state: one migration at a time on a node. */
    public synchronized void migrate(Changelogs changelogs, String domain, DataSource source) throws MigrationFailed {
        try (Connection connection = source.getConnection()) {
            String hash = changelogs.hash();
            if (changelogs.files().isEmpty() || hash.equals(recorded(connection, domain))) {
                return;
            }
            SchemaLock lock = SchemaLock.take(connection, domain);
            try {
                if (!hash.equals(recorded(connection, domain))) {
                    update(changelogs, domain, source);
                    record(connection, domain, hash);
                    LOG.info("Schema of {} is up to date", domain);
                }
            } finally {
                lock.release();
            }
        } catch (SQLException | LiquibaseException e) {
            throw new MigrationFailed("Schema of " + domain + ": " + rootMessage(e), e);
        }
    }

    private static void update(Changelogs changelogs, String domain, DataSource source)
            throws SQLException, LiquibaseException {
        ClassLoader liquibaseLoader = Liquibase.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(liquibaseLoader);
        try (Connection connection = source.getConnection()) {
            Scope.child(
                    Map.of(Scope.Attr.classLoader.name(), liquibaseLoader, Scope.Attr.ui.name(), new LoggerUIService()),
                    () -> run(changelogs, domain, connection));
        } catch (LiquibaseException | SQLException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @SuppressWarnings(
            "deprecation") // The command framework that replaces it needs the class path scanning of a flat class path.
    private static void run(Changelogs changelogs, String domain, Connection connection) throws LiquibaseException {
        liquibase.database.Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // No "_": Derby does not find such a table again on the second run.
        String prefix = domain.toUpperCase(java.util.Locale.ROOT);
        database.setDatabaseChangeLogTableName(prefix + "CHANGELOG");
        database.setDatabaseChangeLogLockTableName(prefix + "CHANGELOCK");
        Liquibase liquibase = new Liquibase(CHANGELOG, new ChangelogResources(changelogs), database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        // Nobody else migrates this domain now (SchemaLock): a lock still there belongs to a node that was killed.
        liquibase.forceReleaseLocks();
        liquibase.update(new Contexts(), new LabelExpression());
    }

    private static String recorded(Connection connection, String domain) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            boolean there = false;
            while (tables.next()) {
                there |= tables.getString("TABLE_NAME").equalsIgnoreCase("plt_schema");
            }
            if (!there) {
                return null;
            }
        }
        List<String> hashes =
                Sql.query(connection, row -> row.getString(1), "SELECT hash FROM plt_schema WHERE domain = ?", domain);
        return hashes.isEmpty() ? null : hashes.get(0);
    }

    private static void record(Connection connection, String domain, String hash) throws SQLException {
        if (Sql.update(connection, "UPDATE plt_schema SET hash = ? WHERE domain = ?", hash, domain) == 0) {
            Sql.update(connection, "INSERT INTO plt_schema (domain, hash) VALUES (?, ?)", domain, hash);
        }
    }

    private static String rootMessage(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
