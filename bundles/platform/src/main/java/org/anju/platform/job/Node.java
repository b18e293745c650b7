package org.anju.platform.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * This node among those on the same database: {@code <machine>:<data folder>#<start>}. A node that has not been seen for 20 s is dead, as
 * is every earlier start of a living one. Embedded Derby has one node, so all others are dead and nothing needs to be written.
 */
@Component(service = Node.class)
public final class Node {
    private static final Duration SEEN = Duration.ofSeconds(20);
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final Database database;
    private final Clock clock;
    private final String place;
    private final String id;
    private Instant next = Instant.MIN;

    @Activate
    public Node(@Reference Database database, @Reference Clock clock) {
        this(database, clock, machine() + ":" + System.getProperty("karaf.base", ""));
    }

    Node(Database database, Clock clock, String place) {
        this.database = database;
        this.clock = clock;
        this.place = place.substring(Math.max(0, place.length() - 120));
        this.id = this.place + "#" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    public String id() {
        return id;
    }

    /** Says that this node lives; written every five seconds. */
    synchronized void beat() {
        Instant now = clock.instant();
        if (database.derby() || now.isBefore(next)) {
            return;
        }
        Timestamp stamp = Timestamp.from(now);
        database.alone(connection -> {
            Sql.update(connection, "DELETE FROM plt_node WHERE id LIKE ? AND id <> ?", place + "#%", id);
            return Sql.update(connection, "UPDATE plt_node SET seen_at = ? WHERE id = ?", stamp, id) == 1
                    ? 0
                    : Sql.update(connection, "INSERT INTO plt_node (id, seen_at) VALUES (?, ?)", id, stamp);
        });
        next = now.plus(BEAT);
    }

    /** The nodes that live, this one among them. */
    public Set<String> living() {
        Set<String> living = new TreeSet<>(Set.of(id));
        if (!database.derby()) {
            living.addAll(database.query(
                    row -> row.getString(1),
                    "SELECT id FROM plt_node WHERE seen_at > ?",
                    Timestamp.from(clock.instant().minus(SEEN))));
        }
        return living;
    }
}
