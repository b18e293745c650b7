package org.anju.api.store;

import java.sql.Connection;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;

/**
 * Units of work on a domain's tables. Services say where a transaction begins and ends; the queries of the domain's {@code store} package
 * run inside it, so that only that package knows JPA. A unit inside a unit joins it.
 *
 * <p>A domain has one, a component of its {@code store} package, which gives that package the entity manager by overriding {@link #em()}.
 */
public abstract class UnitOfWork {
    private final Store store;
    private final ThreadLocal<EntityManager> running = new ThreadLocal<>();

    protected UnitOfWork(Store store) {
        this.store = store;
    }

    /** One transaction; it may run more than once, see {@link Store#write}. */
    public <T> T write(Supplier<T> work) {
        return store.write(bound(work));
    }

    /** One transaction without a result. */
    public void write(Runnable work) {
        write(() -> {
            work.run();
            return null;
        });
    }

    /** Reads committed records. */
    public <T> T read(Supplier<T> work) {
        return running.get() != null ? work.get() : store.read(bound(work));
    }

    /** Reads a page of a list; never for a guard. */
    public <T> T list(Supplier<T> work) {
        return running.get() != null ? work.get() : store.list(bound(work));
    }

    <T> T query(Store.Reading<T> work) {
        return store.query(work);
    }

    /** The connection of the running {@link #write}. */
    Connection connection() {
        return store.connection();
    }

    /** The entity manager of the running unit. */
    protected EntityManager em() {
        EntityManager em = running.get();
        if (em == null) {
            throw new IllegalStateException("a query needs a unit of work");
        }
        return em;
    }

    private <T> Function<EntityManager, T> bound(Supplier<T> work) {
        return em -> {
            EntityManager outer = running.get();
            running.set(em);
            try {
                return work.get();
            } finally {
                if (outer == null) {
                    running.remove();
                } else {
                    running.set(outer);
                }
            }
        };
    }
}
