package org.anju.account.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Registrations under way, consents given, and the enterprises of the simulated authority. */
@Component(service = RegistrationQueries.class)
public final class RegistrationQueries {
    private static final int MOST = 500;

    private final AccountStore store;

    @Activate
    public RegistrationQueries(@Reference AccountStore store) {
        this.store = store;
    }

    public void add(RegistrationRow row) {
        store.em().persist(row);
    }

    public Optional<RegistrationRow> find(String id) {
        return Optional.ofNullable(store.em().find(RegistrationRow.class, id));
    }

    /** Of two that come with one challenge or ticket, the second sees what the first left. */
    public Optional<RegistrationRow> lock(String id) {
        return Optional.ofNullable(store.em().find(RegistrationRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void drop(RegistrationRow row) {
        store.em().remove(row);
    }

    public void add(ConsentRow consent) {
        store.em().persist(consent);
    }

    public Optional<ConsentRow> consent(long userId) {
        return Optional.ofNullable(store.em().find(ConsentRow.class, userId));
    }

    /** By name. */
    public List<CaEnterpriseRow> enterprises() {
        return store.em()
                .createQuery("SELECT r FROM CaEnterpriseRow r ORDER BY r.name, r.creditCode", CaEnterpriseRow.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    public Optional<CaEnterpriseRow> enterprise(String creditCode) {
        return Optional.ofNullable(store.em().find(CaEnterpriseRow.class, creditCode));
    }

    public void add(CaEnterpriseRow enterprise) {
        store.em().persist(enterprise);
    }

    public void drop(CaEnterpriseRow enterprise) {
        store.em().remove(enterprise);
    }
}
