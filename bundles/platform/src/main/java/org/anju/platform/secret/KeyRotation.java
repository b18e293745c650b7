package org.anju.platform.secret;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.api.secret.SealedColumns;
import org.anju.platform.db.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Seals what older keys sealed with the present one. A value that somebody changes meanwhile is left to him: he seals with the
 * present key anyway. Old keys stay in the key file, because backups, events on their way and kept answers need them.
 */
@Component(service = {JobType.class, KeyRotation.class})
public final class KeyRotation implements JobType {
    public static final String ID = "platform.keys.rotate";

    private static final int BATCH = 100;

    private final Database database;
    private final KeyedSecrets secrets;
    private final Map<SealedColumns, SealedTable> places = new ConcurrentHashMap<>();

    @Activate
    public KeyRotation(@Reference Database database, @Reference KeyedSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPlace(SealedColumns place) {
        places.put(place, new SealedTable(place));
    }

    void removePlace(SealedColumns place) {
        places.remove(place);
    }

    /** Makes a new key, used from now on by all nodes; returns its id. */
    public String newKey() {
        return secrets.keys().rotate();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "更换密钥后重新加密";
    }

    /** Where a run stands: that table is done up to that key, those before it in the alphabet whole. */
    private record Cursor(String table, List<Long> key, long done) {
        static Cursor of(String text) {
            if (text.isEmpty()) {
                return new Cursor("", List.of(), 0);
            }
            String[] parts = text.split(":");
            List<Long> key = Stream.of(parts[1].split(",")).map(Long::valueOf).toList();
            return new Cursor(parts[0], key, Long.parseLong(parts[2]));
        }

        /** {@code <table>:<key>:<rows done>} */
        String text() {
            return table + ":" + key.stream().map(String::valueOf).collect(Collectors.joining(",")) + ":" + done;
        }

        Cursor at(SealedTable place) {
            return place.name().equals(table) ? this : new Cursor(place.name(), List.of(), done);
        }
    }

    @Override
    public void run(JobRun run) {
        Cursor stood = Cursor.of(run.cursor());
        List<SealedTable> sorted = places.values().stream()
                .filter(place -> place.name().compareTo(stood.table()) >= 0)
                .sorted(Comparator.comparing(SealedTable::name))
                .toList();
        long done = stood.done();
        for (SealedTable place : sorted) {
            done = whole(place, new Cursor(stood.table(), stood.key(), done).at(place), run);
        }
        run.result("已检查" + done + "行", null);
    }

    private long whole(SealedTable place, Cursor from, JobRun run) {
        Cursor at = from;
        while (!run.pausing()) {
            Cursor next = batch(place, at, run);
            if (next.done() == at.done()) {
                break;
            }
            at = next;
        }
        return at.done();
    }

    private Cursor batch(SealedTable place, Cursor from, JobRun run) {
        return database.alone(connection -> {
            List<SealedTable.Row> rows = place.after(connection, from.key(), BATCH);
            if (rows.isEmpty()) {
                return from;
            }
            for (SealedTable.Row row : rows) {
                if (row.values().stream().anyMatch(this::outdated)) {
                    place.change(connection, row, value -> outdated(value) ? reseal(value) : value);
                }
            }
            Cursor now = new Cursor(place.name(), rows.get(rows.size() - 1).key(), from.done() + rows.size());
            run.progress(now.done(), 0, now.text());
            return now;
        });
    }

    private boolean outdated(String value) {
        return value != null && secrets.sealed().outdated(value);
    }

    private String reseal(String value) {
        return secrets.encrypt(secrets.decrypt(value));
    }
}
