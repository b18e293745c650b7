package org.anju.practitioner.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads the columns of a row that was selected for a list, one after another. */
final class ListedColumns {
    /** What the lists of cases and of cards both show; their own columns follow. */
    static final String OF_PERSON = "id, version, name, sex, id_no, phone, category, division, institution_id,"
            + " institution_name, store_name, first_applied_on, applied_at, created_at";

    private final Object[] values;
    private int next;

    ListedColumns(Object[] values) {
        this.values = values;
    }

    String text() {
        return (String) values[next++];
    }

    Long number() {
        Object value = values[next++];
        return value == null ? null : ((Number) value).longValue();
    }

    boolean flag() {
        return (Boolean) values[next++];
    }

    LocalDate day() {
        Object value = values[next++];
        return value == null ? null : ((Date) value).toLocalDate();
    }

    LocalDateTime time() {
        Object value = values[next++];
        return value == null ? null : ((Timestamp) value).toLocalDateTime();
    }
}
