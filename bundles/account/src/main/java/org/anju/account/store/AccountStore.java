package org.anju.account.store;

import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.anju.api.problem.Problem;
import org.anju.api.store.Store;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Units of work on the account tables. Services say where a transaction begins and ends; the queries of this package run inside it,
 * so that only this package knows JPA. A unit inside a unit joins it.
 */
@Component(service = AccountStore.class)
public final class AccountStore {
    private final Store store;
    private final ThreadLocal<EntityManager> running = new ThreadLocal<>();

    @Activate
    public AccountStore(@Reference(target = "(anju.domain=account)") Store store) {
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

    /** One transaction that may insert a row which another one inserts at the same moment: the loser finds it the second time. */
    public <T> T upsert(Supplier<T> work) {
        try {
            return write(work);
        } catch (Problem p) {
            if (!p.code().equals("DUPLICATE")) {
                throw p;
            }
            return write(work);
        }
    }

    /** Reads committed records. */
    public <T> T read(Supplier<T> work) {
        return running.get() != null ? work.get() : store.read(bound(work));
    }

    /** Reads a page of a list; never for a guard. */
    public <T> T list(Supplier<T> work) {
        return running.get() != null ? work.get() : store.list(bound(work));
    }

    /** Writes what was changed, so that the versions shown are those that the next change must name. */
    public void flush() {
        if (em().getTransaction().isActive()) {
            em().flush();
        }
    }

    /** The entity manager of the running unit. */
    EntityManager em() {
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
