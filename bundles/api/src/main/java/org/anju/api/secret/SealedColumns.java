package org.anju.api.secret;

import java.util.List;

/**
 * Where a domain keeps what {@link Secrets#encrypt} sealed, registered as an OSGi service, one per table. After a key rotation
 * ({@code anju:key-rotate}) the platform seals these values anew as a job.
 *
 * @param table the table, e.g. {@code acc_user}
 * @param id its key column, a number
 * @param columns the columns with sealed values; null in a row stays null
 */
public record SealedColumns(String table, String id, List<String> columns) {
    public SealedColumns {
        for (String name : List.of(table, id)) {
            plain(name);
        }
        columns.forEach(SealedColumns::plain);
        columns = List.copyOf(columns);
    }

    private static void plain(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(name);
        }
    }
}
