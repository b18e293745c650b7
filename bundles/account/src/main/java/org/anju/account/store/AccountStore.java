package org.anju.account.store;

import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.anju.api.problem.Problem;
import org.anju.api.store.Store;
import org.anju.api.store.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Units of work on the account tables. */
@Component(service = AccountStore.class)
public final class AccountStore extends UnitOfWork {
    @Activate
    public AccountStore(@Reference(target = "(anju.domain=account)") Store store) {
        super(store);
    }

    /** One transaction that may insert a row which another one inserts at the same moment: the loser finds it the second time. */
    public <T> T upsert(Supplier<T> work) {
        try {
            return write(work);
        } catch (Problem p) {
            if (!p.isDuplicate()) {
                throw p;
            }
            return write(work);
        }
    }

    /** Writes what was changed, so that the versions shown are those that the next change must name. */
    public void flush() {
        if (em().getTransaction().isActive()) {
            em().flush();
        }
    }

    @Override
    protected EntityManager em() {
        return super.em();
    }
}
