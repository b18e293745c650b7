package org.anju.platform.client;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anju.api.problem.Problem;
import org.anju.platform.db.Database;

/**
 * Signed requests that were seen, on any node: each nonce of a client is accepted once in ten minutes, and kept a little longer, because the
 * clock of a client that is five minutes ahead is looked at in whole seconds.
 */
final class Nonces {
    private static final Duration KEPT = Duration.ofMinutes(10).plusSeconds(10);

    private final Database database;
    private final Clock clock;
    private Instant sweep = Instant.MIN;

    Nonces(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** False when it was seen before. */
    boolean accept(long client, String nonce) {
        sweep();
        Timestamp now = Timestamp.from(clock.instant());
        try {
            database.alone(connection -> org.anju.platform.db.Sql.update(
                    connection, "INSERT INTO plt_nonce (client, nonce, seen_at) VALUES (?, ?, ?)", client, nonce, now));
            return true;
        } catch (Problem e) {
            if (e.isDuplicate()) {
                return false;
            }
            throw e;
        }
    }

    private synchronized void sweep() {
        Instant now = clock.instant();
        if (now.isAfter(sweep)) {
            sweep = now.plusSeconds(60);
            database.update("DELETE FROM plt_nonce WHERE seen_at < ?", Timestamp.from(now.minus(KEPT)));
        }
    }
}
