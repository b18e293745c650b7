package org.anju.platform.db;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What a node keeps in memory of the database: loaded at first use and again when its revision ({@code plt_revision}) has grown, which
 * is looked up at most once a second. So a change is in force on every node within a second, and at once where it was made.
 */
public final class Cached<T> {
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final Database database;
    private final String name;
    private final Supplier<T> loader;
    private volatile State<T> state;

    private record State<T>(T value, long revision, long checked) {}

    public Cached(Database database, String name, Supplier<T> loader) {
        this.database = database;
        this.name = name;
        this.loader = loader;
    }

    public T get() {
        State<T> now = state;
        return now != null && System.nanoTime() - now.checked() < FRESH ? now.value() : refreshed();
    }

    private synchronized T refreshed() {
        long revision = revision();
        State<T> old = state;
        T value = old != null && old.revision() == revision ? old.value() : loader.get();
        state = new State<>(value, revision, System.nanoTime());
        return value;
    }

    private long revision() {
        return database.query(row -> row.getLong(1), "SELECT number FROM plt_revision WHERE name = ?", name)
                .get(0);
    }

    /** Makes a change in a transaction of its own that all nodes then see. */
    public <R> R change(Sql.Work<R> work) {
        R result = database.alone(connection -> {
            R done = work.on(connection);
            Sql.update(connection, "UPDATE plt_revision SET number = number + 1 WHERE name = ?", name);
            return done;
        });
        state = null;
        return result;
    }
}
