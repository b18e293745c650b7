package org.anju.itests.sample;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.anju.api.store.Store;
import org.anju.api.store.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of sample, by plain statements: it has no rows, so that nothing needs to be enhanced. */
@Component(service = SampleTables.class)
public final class SampleTables extends UnitOfWork {
    private final Store store;

    @Activate
    public SampleTables(@Reference(target = "(anju.domain=sample)") Store store) {
        super(store);
        this.store = store;
    }

    /** Reads a line of a result. */
    interface Line<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Changes rows, in a transaction of its own unless one runs. */
    int change(String sql, Object... values) {
        return write(() -> {
            try (PreparedStatement statement = prepared(sql, values)) {
                return statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    <T> List<T> ask(Line<T> line, String sql, Object... values) {
        return write(() -> {
            try (PreparedStatement statement = prepared(sql, values);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(line.of(rows));
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = store.connection().prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
