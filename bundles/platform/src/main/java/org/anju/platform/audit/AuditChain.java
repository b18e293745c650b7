package org.anju.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.anju.api.secret.Secrets;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The chain that seals the audit log: each line's hash covers the line and the hash before. The hash is keyed, so who can write the
 * database but has no key file cannot make a chain that fits; cutting off the end shows in the anchors kept outside.
 */
@Component(service = AuditChain.class)
public final class AuditChain {
    private static final int BATCH = 200;
    private static final int PAGE = 1000;
    /** Where it counted while many lines waited, Derby takes them for most of the log and reads it whole, every 400 ms. */
    private static final String UNSEALED = " --DERBY-PROPERTIES index=PLT_AUDIT_SEAL\n WHERE seal IS NULL";

    private final Database database;
    private final Secrets secrets;

    @Activate
    public AuditChain(@Reference Database database, @Reference Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** Both ends of the chain. */
    public record Head(long baseSeal, String baseHash, long seal, String hash) {}

    /**
     * What a verification found.
     *
     * @param fault the first break, in Chinese, or null
     */
    public record Finding(long checked, Head head, String fault) {}

    public Head head() {
        return database.call(AuditChain::head);
    }

    private static Head head(Connection connection) throws SQLException {
        return Sql.query(
                        connection,
                        row -> new Head(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)),
                        "SELECT base_seal, base_hash, seal, hash FROM plt_audit_head WHERE id = 1")
                .get(0);
    }

    /** How many lines wait for their seal. */
    public static long unsealed(Connection connection) throws SQLException {
        return Sql.query(connection, row -> row.getLong(1), "SELECT COUNT(*) FROM plt_audit" + UNSEALED)
                .get(0);
    }

    /** Whether committed lines wait for their seal; cheap. */
    boolean waiting() {
        return database.list(connection -> !Sql.query(
                        connection, row -> 1, "SELECT id FROM plt_audit" + UNSEALED + " FETCH FIRST 1 ROW ONLY")
                .isEmpty());
    }

    /** Seals the lines committed by now; returns how many. Nodes take turns by the lock on the head. */
    int seal() {
        int all = 0;
        for (int sealed = BATCH; sealed == BATCH; all += sealed) {
            sealed = database.alone(this::sealBatch);
        }
        return all;
    }

    private int sealBatch(Connection connection) throws SQLException {
        lock(connection);
        Head head = head(connection);
        List<AuditLine> lines = Sql.query(
                connection,
                AuditLine::read,
                AuditLine.SELECT + UNSEALED + " ORDER BY id FETCH FIRST " + BATCH + " ROWS ONLY");
        if (lines.isEmpty()) {
            return 0;
        }
        long place = head.seal();
        String hash = head.hash();
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE plt_audit SET seal = ?, hash = ? WHERE id = ?")) {
            for (AuditLine line : lines) {
                hash = secrets.hash(line.sealedText(++place, hash));
                update.setLong(1, place);
                update.setString(2, hash);
                update.setLong(3, line.id());
                update.addBatch();
            }
            update.executeBatch();
        }
        Sql.update(connection, "UPDATE plt_audit_head SET seal = ?, hash = ? WHERE id = 1", place, hash);
        return lines.size();
    }

    private static void lock(Connection connection) throws SQLException {
        Sql.update(connection, "UPDATE plt_audit_head SET id = 1 WHERE id = 1");
    }

    /** Goes through the whole chain and names the first break. */
    public Finding verify() {
        Head head = head();
        long place = head.baseSeal();
        String hash = head.baseHash();
        while (place < head.seal()) {
            List<AuditLine> lines = page(place);
            if (lines.isEmpty()) {
                return new Finding(place - head.baseSeal(), head, "链在第" + place + "条之后中断，缺少后续日志");
            }
            for (AuditLine line : lines) {
                if (line.seal() != ++place) {
                    return new Finding(place - 1 - head.baseSeal(), head, "第" + place + "条日志缺失");
                }
                hash = secrets.hash(line.sealedText(place, hash));
                if (!hash.equals(line.hash())) {
                    return new Finding(place - 1 - head.baseSeal(), head, "第" + place + "条日志被改动（编号" + line.id() + "）");
                }
                if (place == head.seal()) {
                    break;
                }
            }
        }
        boolean fits = hash.equals(head.hash());
        return new Finding(place - head.baseSeal(), head, fits ? null : "链头与最后一条日志不符");
    }

    private List<AuditLine> page(long after) {
        return database.query(
                AuditLine::read,
                AuditLine.SELECT + " WHERE seal > ? ORDER BY seal FETCH FIRST " + PAGE + " ROWS ONLY",
                after);
    }

    /** The hash at a place of the chain, or null when it is not there. */
    String hashAt(long place) {
        Head head = head();
        if (place == head.baseSeal()) {
            return head.baseHash();
        }
        return database.query(row -> row.getString(1), "SELECT hash FROM plt_audit WHERE seal = ?", place).stream()
                .findFirst()
                .orElse(null);
    }

    /** Takes the oldest sealed lines away, up to a batch; the chain then begins behind them. Returns how many. */
    int forget(LocalDateTime before) {
        return database.alone(connection -> {
            lock(connection);
            Head head = head(connection);
            List<AuditLine> oldest = Sql.query(
                    connection,
                    AuditLine::read,
                    AuditLine.SELECT + " WHERE seal > ? ORDER BY seal FETCH FIRST " + BATCH + " ROWS ONLY",
                    head.baseSeal());
            List<AuditLine> over = oldest.stream()
                    .takeWhile(line -> line.at().isBefore(before))
                    .toList();
            if (!over.isEmpty()) {
                AuditLine last = over.get(over.size() - 1);
                Sql.update(connection, "DELETE FROM plt_audit WHERE seal <= ?", last.seal());
                Sql.update(
                        connection,
                        "UPDATE plt_audit_head SET base_seal = ?, base_hash = ? WHERE id = 1",
                        last.seal(),
                        last.hash());
            }
            return over.size();
        });
    }
}
