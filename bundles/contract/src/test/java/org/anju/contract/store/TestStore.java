package org.anju.contract.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.anju.testing.TestDatabase;

/** The domain's schema and mapping on Derby in memory, one for all tests of a run. */
public final class TestStore {
    private static final List<String> TABLES = List.of(
            "con_contract",
            "con_filing",
            "con_terms",
            "con_facility",
            "con_party",
            "con_attachment",
            "con_house",
            "con_lease",
            "con_print",
            "con_name_gram");

    private static TestDatabase shared;

    private TestStore() {}

    /** The database without a row. */
    public static synchronized TestDatabase emptied() {
        if (shared == null) {
            shared = new TestDatabase("contract");
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
}
