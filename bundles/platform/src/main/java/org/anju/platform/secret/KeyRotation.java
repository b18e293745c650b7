package org.anju.platform.secret;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.api.secret.SealedColumns;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Seals what older keys sealed with the present one. A value that somebody changes meanwhile is left to him: he seals with the
 * present key anyway. Old keys stay in the key file, because backups need them.
 */
@Component(service = {JobType.class, KeyRotation.class})
public final class KeyRotation implements JobType {
    public static final String ID = "platform.keys.rotate";

    private static final int BATCH = 100;

    private final Database database;
    private final KeyedSecrets secrets;
    private final List<SealedColumns> places = new CopyOnWriteArrayList<>();

    @Activate
    public KeyRotation(@Reference Database database, @Reference KeyedSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPlace(SealedColumns place) {
        plain(place.table());
        plain(place.id());
        place.columns().forEach(KeyRotation::plain);
        places.add(place);
    }

    void removePlace(SealedColumns place) {
        places.remove(place);
    }

    private static void plain(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(name);
        }
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

    /** The cursor is {@code <table>:<id>:<rows done>}: that table is done up to that row, those before it in the alphabet whole. */
    @Override
    public void run(JobRun run) {
        String[] stood = run.cursor().isEmpty()
                ? new String[] {"", "0", "0"}
                : run.cursor().split(":");
        long done = Long.parseLong(stood[2]);
        List<SealedColumns> sorted = places.stream()
                .sorted(Comparator.comparing(SealedColumns::table))
                .toList();
        for (SealedColumns place : sorted) {
            int order = place.table().compareTo(stood[0]);
            long after = order == 0 ? Long.parseLong(stood[1]) : Long.MIN_VALUE;
            while (order >= 0 && !run.pausing()) {
                Batch batch = next(place, after, done, run);
                if (batch.rows() == 0) {
                    break;
                }
                after = batch.last();
                done += batch.rows();
            }
        }
        run.result("已检查" + done + "行", null);
    }

    private record Batch(int rows, long last) {}

    private record Row(long id, List<String> values) {}

    private Batch next(SealedColumns place, long after, long done, JobRun run) {
        return database.alone(connection -> {
            List<Row> rows = Sql.query(
                    connection,
                    row -> {
                        List<String> values = new ArrayList<>();
                        for (String column : place.columns()) {
                            values.add(row.getString(column));
                        }
                        return new Row(row.getLong(place.id()), values);
                    },
                    "SELECT " + place.id() + ", " + String.join(", ", place.columns()) + " FROM " + place.table()
                            + " WHERE " + place.id() + " > ? ORDER BY " + place.id() + " FETCH FIRST " + BATCH
                            + " ROWS ONLY",
                    after);
            for (Row row : rows) {
                reseal(connection, place, row);
            }
            long last = rows.isEmpty() ? after : rows.get(rows.size() - 1).id();
            if (!rows.isEmpty()) {
                long now = done + rows.size();
                run.progress(now, 0, place.table() + ":" + last + ":" + now);
            }
            return new Batch(rows.size(), last);
        });
    }

    private void reseal(Connection connection, SealedColumns place, Row row) throws SQLException {
        for (int i = 0; i < place.columns().size(); i++) {
            String old = row.values().get(i);
            if (old != null && secrets.sealed().outdated(old)) {
                String column = place.columns().get(i);
                Sql.update(
                        connection,
                        "UPDATE " + place.table() + " SET " + column + " = ? WHERE " + place.id() + " = ? AND " + column
                                + " = ?",
                        secrets.encrypt(secrets.decrypt(old)),
                        row.id(),
                        old);
            }
        }
    }
}
