package org.anju.institution.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.api.secret.Secrets;
import org.anju.institution.model.FactField;
import org.anju.institution.model.Facts;

/** How facts lie in {@code ins_facts}: a column for each field, for personal data the sealed value and its keyed hash. */
final class FactsColumns {
    static final String INSERT = insert();
    static final String SELECT = "SELECT " + columns(false) + " FROM ins_facts WHERE id = ?1";

    private FactsColumns() {}

    private static String columns(boolean hashes) {
        return Stream.of(FactField.values())
                .flatMap(
                        f -> f.secret() && hashes ? Stream.of(f.column(), f.column() + "_hash") : Stream.of(f.column()))
                .collect(Collectors.joining(", "));
    }

    private static String insert() {
        String columns = columns(true);
        long count = columns.chars().filter(c -> c == ',').count() + 1;
        return "INSERT INTO ins_facts (id, " + columns + ") VALUES (?" + ", ?".repeat((int) count) + ")";
    }

    /** Binds a row of {@link #INSERT}. */
    static void bind(PreparedStatement statement, long id, Facts facts, Secrets secrets) throws SQLException {
        int at = 1;
        statement.setLong(at++, id);
        for (FactField field : FactField.values()) {
            String value = facts.get(field);
            if (field.secret()) {
                statement.setString(at++, value == null ? null : secrets.encrypt(value));
                statement.setString(at++, value == null ? null : secrets.hash(value));
            } else {
                statement.setString(at++, value);
            }
        }
    }

    /** The values of a row of {@link #SELECT}. */
    static Map<FactField, String> values(Object[] row, Secrets secrets) {
        Map<FactField, String> values = new EnumMap<>(FactField.class);
        for (FactField field : FactField.values()) {
            String text = (String) row[field.ordinal()];
            if (text != null) {
                values.put(field, field.secret() ? secrets.decrypt(text) : text);
            }
        }
        return values;
    }
}
