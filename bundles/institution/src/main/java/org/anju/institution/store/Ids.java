package org.anju.institution.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ids for rows that are written over JDBC, from the domain's sequence in blocks of 50. */
@Component(service = Ids.class)
public final class Ids {
    private static final int BLOCK = 50;

    private final Store store;
    private long next;
    private long end;

    @Activate
    public Ids(@Reference(target = "(anju.domain=institution)") Store store) {
        this.store = store;
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
        String sql = store.derby() ? "VALUES NEXT VALUE FOR ins_seq" : "SELECT nextval('ins_seq')";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
