package org.anju.api.secret;

import java.util.List;

/**
 * Where a domain keeps what {@link Secrets#encrypt} sealed; registered as an OSGi service, one per table. After a key rotation
 * ({@code anju:key-rotate}) the platform seals these values anew as a job.
 */
public interface SealedColumns {
    /** The table, e.g. {@code acc_user}. */
    String table();

    /** Its key columns, whole numbers, in the order of its primary key. */
    default List<String> keys() {
        return List.of("id");
    }

    /** The columns with sealed values; null in a row stays null. */
    List<String> columns();
}
