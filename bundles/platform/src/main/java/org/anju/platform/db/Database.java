package org.anju.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The platform's own tables. Whatever is done here inside a domain's transaction goes over that transaction's connection, so it is
 * one commit with the domain's rows; else each call is a transaction of its own.
 */
public final class Database {
    private final DataSource source;
    private final boolean derby;
    private final ThreadLocal<Supplier<Connection>> running = new ThreadLocal<>();

    Database(DataSource source, boolean derby) {
        this.source = source;
        this.derby = derby;
    }

    public boolean derby() {
        return derby;
    }

    public DataSource source() {
        return source;
    }

    /** Whether this thread is inside a transaction. */
    public boolean inTransaction() {
        return running.get() != null;
    }

    public <T> List<T> query(Sql.RowReader<T> reader, String sql, Object... arguments) {
        return call(connection -> Sql.query(connection, reader, sql, arguments));
    }

    public int update(String sql, Object... arguments) {
        return call(connection -> Sql.update(connection, sql, arguments));
    }

    /** Work in the running transaction, or in one of its own. */
    public <T> T call(Sql.Work<T> work) {
        Supplier<Connection> joined = running.get();
        return joined == null ? alone(work) : on(joined.get(), work);
    }

    /** Work in a transaction of its own, whatever this thread is doing. Calls inside it join it. */
    public <T> T alone(Sql.Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = source.getConnection()) {
                return committed(connection, work);
            } catch (SQLException | RuntimeException e) {
                if (attempt == 5 || !Faults.worthRetrying(e)) {
                    throw Faults.toProblem(e);
                }
                Faults.pauseAfter(attempt);
            }
        }
    }

    /**
     * Reads a page of a list. On Derby it reads uncommitted, because a list would otherwise wait for every open transaction that
     * inserted newer rows; never use it for a guard.
     */
    public <T> T list(Sql.Work<T> work) {
        if (!derby || inTransaction()) {
            return call(work);
        }
        return alone(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
            return work.on(connection);
        });
    }

    /** The pool sets auto-commit and isolation back when the connection returns to it. */
    private <T> T committed(Connection connection, Sql.Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        Supplier<Connection> outer = running.get();
        running.set(() -> connection);
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            undo(connection, e);
            throw e;
        } finally {
            restore(outer);
        }
    }

    /** What went wrong first is what is told: of a broken connection the rollback only knows that it is closed. */
    private static void undo(Connection connection, Exception fault) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
    }

    /** Lets platform calls on this thread go over a domain's connection while the work runs. */
    <T> T joined(Supplier<Connection> connection, Supplier<T> work) {
        Supplier<Connection> outer = running.get();
        running.set(connection);
        try {
            return work.get();
        } finally {
            restore(outer);
        }
    }

    private void restore(Supplier<Connection> outer) {
        if (outer == null) {
            running.remove();
        } else {
            running.set(outer);
        }
    }

    private static <T> T on(Connection connection, Sql.Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new JoinedFault(e);
        }
    }

    /** Carries an SQL fault through a domain's transaction, which rolls back and translates it. */
    static final class JoinedFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JoinedFault(SQLException cause) {
            super(cause);
        }
    }
}
