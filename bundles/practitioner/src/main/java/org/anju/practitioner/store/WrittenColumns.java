package org.anju.practitioner.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Fills a statement with the columns of a row, one after another. */
final class WrittenColumns {
    private final PreparedStatement statement;
    private int next = 1;

    WrittenColumns(PreparedStatement statement) {
        this.statement = statement;
    }

    WrittenColumns text(String value) throws SQLException {
        statement.setString(next++, value);
        return this;
    }

    WrittenColumns number(Long value) throws SQLException {
        if (value == null) {
            statement.setNull(next++, Types.BIGINT);
        } else {
            statement.setLong(next++, value);
        }
        return this;
    }

    WrittenColumns flag(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    WrittenColumns day(LocalDate value) throws SQLException {
        statement.setDate(next++, value == null ? null : Date.valueOf(value));
        return this;
    }

    WrittenColumns time(LocalDateTime value) throws SQLException {
        statement.setTimestamp(next++, value == null ? null : Timestamp.valueOf(value));
        return this;
    }
}
