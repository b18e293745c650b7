package org.anju.api.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.persistence.EntityManager;

/**
 * A domain's database. The platform registers one per domain (service property {@code anju.domain}) once the domain's schema is up
 * to date, so a component that references it does not start before: {@code @Reference(target = "(anju.domain=institution)")}.
 *
 * <p>A database that is away answers with a problem 503 and heals by itself.
 */
public interface Store {
    /** Reads one or a few records, committed ones only. */
    <T> T read(Function<EntityManager, T> work);

    /**
     * Reads a page of a list. On Derby it reads uncommitted, because a list would otherwise wait for every open transaction that
     * inserted newer rows; never use it for a guard.
     */
    <T> T list(Function<EntityManager, T> work);

    /**
     * One transaction. A nested call joins it. Platform services called inside (audit, events, history, numbers, jobs) write
     * over the same connection: one commit. A lost optimistic race is a problem 409, a broken unique key a problem 409
     * {@code DUPLICATE}; a deadlock is tried again, so the work may run more than once.
     */
    <T> T write(Function<EntityManager, T> work);

    /**
     * Reads over JDBC, what JPA would only make slower: on the connection of the running {@link #write} or {@link #list}, else on one of its own,
     * and then committed records only. Don't close it.
     */
    <T> T query(Reading<T> work);

    /** Work on a connection. */
    @FunctionalInterface
    interface Reading<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The JDBC connection of the running {@link #write}, for batches. Don't close it. */
    Connection connection();

    /** Whether the database is Derby (else PostgreSQL): for the few statements that differ. */
    boolean derby();
}
