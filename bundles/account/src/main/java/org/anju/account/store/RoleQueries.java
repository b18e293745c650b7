package org.anju.account.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Roles and posts. */
@Component(service = RoleQueries.class)
public final class RoleQueries {
    private final AccountStore store;

    @Activate
    public RoleQueries(@Reference AccountStore store) {
        this.store = store;
    }

    public List<RoleRow> roles() {
        return store.em()
                .createQuery("SELECT r FROM RoleRow r ORDER BY r.id", RoleRow.class)
                .getResultList();
    }

    /** The enabled roles of these codes. */
    public List<RoleRow> enabled(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : store.em()
                        .createQuery(
                                "SELECT r FROM RoleRow r WHERE r.code IN :codes AND r.enabled = TRUE", RoleRow.class)
                        .setParameter("codes", codes)
                        .getResultList();
    }

    public Optional<RoleRow> role(long id) {
        return Optional.ofNullable(store.em().find(RoleRow.class, id));
    }

    public Optional<RoleRow> role(String code) {
        return store
                .em()
                .createQuery("SELECT r FROM RoleRow r WHERE r.code = :code", RoleRow.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Locks a role until the transaction's end: what must not happen twice at a time waits here (SYS-R08). Written as an update that
     * changes nothing, because Derby cannot lock a row that is read together with its collections.
     */
    public void lockRole(String code) {
        store.em()
                .createNativeQuery("UPDATE acc_role SET enabled = enabled WHERE code = ?1")
                .setParameter(1, code)
                .executeUpdate();
    }

    public RoleRow add(RoleRow role) {
        store.em().persist(role);
        store.em().flush();
        return role;
    }

    public void remove(RoleRow role) {
        store.em().remove(role);
    }

    public List<PostRow> posts() {
        return store.em()
                .createQuery("SELECT r FROM PostRow r ORDER BY r.id", PostRow.class)
                .getResultList();
    }

    public List<PostRow> posts(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : store.em()
                        .createQuery("SELECT r FROM PostRow r WHERE r.id IN :ids", PostRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public Optional<PostRow> post(long id) {
        return Optional.ofNullable(store.em().find(PostRow.class, id));
    }

    public Optional<PostRow> post(String code) {
        return store
                .em()
                .createQuery("SELECT r FROM PostRow r WHERE r.code = :code", PostRow.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst();
    }

    public PostRow add(PostRow post) {
        store.em().persist(post);
        store.em().flush();
        return post;
    }

    public void remove(PostRow post) {
        store.em().remove(post);
    }
}
