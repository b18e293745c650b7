package org.anju.account.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The departments; some hundreds, read whole. */
@Component(service = DepartmentQueries.class)
public final class DepartmentQueries {
    private final AccountStore store;

    @Activate
    public DepartmentQueries(@Reference AccountStore store) {
        this.store = store;
    }

    public List<DepartmentRow> all() {
        return store.em()
                .createQuery("SELECT r FROM DepartmentRow r ORDER BY r.division, r.id", DepartmentRow.class)
                .getResultList();
    }

    /** All, locked until the transaction's end: two moves at a time could close a circle that neither of them sees. */
    public List<DepartmentRow> allLocked() {
        return store.em()
                .createQuery("SELECT r FROM DepartmentRow r ORDER BY r.id", DepartmentRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public Optional<DepartmentRow> find(long id) {
        return Optional.ofNullable(store.em().find(DepartmentRow.class, id));
    }

    public DepartmentRow add(DepartmentRow department) {
        store.em().persist(department);
        store.em().flush();
        return department;
    }

    public void remove(DepartmentRow department) {
        store.em().remove(department);
    }
}
