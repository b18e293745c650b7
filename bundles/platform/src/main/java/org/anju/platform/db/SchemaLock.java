package org.anju.platform.db;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Only one node migrates a domain at a time: an advisory lock on PostgreSQL, which a killed node gives back by itself. Embedded Derby
 * has one node only.
 */
final class SchemaLock {
    private final Connection connection;
    private final String domain;
    private final boolean postgres;

    private SchemaLock(Connection connection, String domain, boolean postgres) {
        this.connection = connection;
        this.domain = domain;
        this.postgres = postgres;
    }

    static SchemaLock take(Connection connection, String domain) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().contains("PostgreSQL");
        if (postgres) {
            Sql.query(connection, row -> 0, "SELECT pg_advisory_lock(hashtext(?))", "anju-schema-" + domain);
        }
        return new SchemaLock(connection, domain, postgres);
    }

    void release() throws SQLException {
        if (postgres) {
            Sql.query(connection, row -> 0, "SELECT pg_advisory_unlock(hashtext(?))", "anju-schema-" + domain);
        }
    }
}
