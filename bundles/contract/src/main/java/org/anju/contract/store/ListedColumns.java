package org.anju.contract.store;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads the columns of a row that was selected for a list, one after another. */
final class ListedColumns {
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

    BigDecimal amount() {
        return (BigDecimal) values[next++];
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
