package org.anju.api.store;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads the columns of a selected row, one after another. */
public final class Columns {
    private final Object[] values;
    private int next;

    public Columns(Object[] values) {
        this.values = values;
    }

    public String text() {
        return (String) values[next++];
    }

    public Long number() {
        Object value = values[next++];
        return value == null ? null : ((Number) value).longValue();
    }

    public BigDecimal amount() {
        return (BigDecimal) values[next++];
    }

    public Boolean flag() {
        return (Boolean) values[next++];
    }

    public LocalDate day() {
        Object value = values[next++];
        return value == null ? null : ((Date) value).toLocalDate();
    }

    public LocalDateTime time() {
        Object value = values[next++];
        return value == null ? null : ((Timestamp) value).toLocalDateTime();
    }
}
