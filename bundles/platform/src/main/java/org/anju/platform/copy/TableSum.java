package org.anju.platform.copy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How many rows a table has and a sum over the hashes of all of them, which does not depend on their order. Two tables with the same
 * sum hold the same, whatever database they are in.
 */
final class TableSum {
    private final MessageDigest digest;
    private long rows;
    private long sum;

    TableSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value as every database holds it: PostgreSQL keeps microseconds, numbers lose trailing zeros. */
    static Object plain(Object value) {
        if (value instanceof Timestamp time) {
            return Timestamp.valueOf(time.toLocalDateTime().truncatedTo(ChronoUnit.MICROS));
        }
        if (value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    void add(List<Object> row) {
        for (Object value : row) {
            byte[] bytes = bytes(plain(value));
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(bytes == null ? -1 : bytes.length)
                    .array());
            if (bytes != null) {
                digest.update(bytes);
            }
        }
        sum += ByteBuffer.wrap(digest.digest()).getLong();
        rows++;
    }

    private static byte[] bytes(Object value) {
        if (value == null || value instanceof byte[]) {
            return (byte[]) value;
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    long rows() {
        return rows;
    }

    boolean same(TableSum other) {
        return rows == other.rows && sum == other.sum;
    }
}
