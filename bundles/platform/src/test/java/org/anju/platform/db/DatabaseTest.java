package org.anju.platform.db;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.anju.api.problem.Problem;
import org.junit.Test;

/** A server that goes away in the middle of a statement, as the connection pool shows it. */
public class DatabaseTest {
    private boolean broken;

    @Test
    public void aConnectionThatBreaksIsTheDatabasesAbsenceAndNoDefectOfOurs() {
        Database database = new Database(like(DataSource.class, (p, method, a) -> connection()), false);
        Problem update = assertThrows(Problem.class, () -> database.update("DELETE FROM plt_session"));
        assertEquals("DATABASE_UNAVAILABLE", update.code());
        Problem list =
                assertThrows(Problem.class, () -> database.list(connection -> connection.prepareStatement("VALUES 1")));
        assertEquals(503, list.status());
    }

    private Connection connection() {
        broken = false;
        return like(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "prepareStatement" -> {
                broken = true;
                throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
            }
            case "close" -> null;
            default -> {
                if (broken) {
                    throw new SQLException("Connection is closed");
                }
                yield null;
            }
        });
    }

    private static <T> T like(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
