package org.anju.api.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Ids for rows that are written over JDBC, from the domain's sequence in blocks of 50. */
public abstract class Ids {
    private static final int BLOCK = 50;

    private final Store store;
    private final String sequence;
    private long next;
    private long end;

    /** @param sequence of the domain, which counts in steps of 50 */
    protected Ids(Store store, String sequence) {
        this.store = store;
        this.sequence = sequence;
    }

    /** The next id; call it inside {@code Store.write}. */
    public synchronized long next() {
        if (next == end) {
            next = block(store.connection());
            end = next + BLOCK;
        }
        return next++;
    }

    private long block(Connection connection) {
        String sql = store.derby() ? "VALUES NEXT VALUE FOR " + sequence : "SELECT nextval('" + sequence + "')";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
