package org.anju.account.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Credentials, the passwords of the past and recovery codes. */
@Component(service = CredentialQueries.class)
public final class CredentialQueries {
    private final AccountStore store;

    @Activate
    public CredentialQueries(@Reference AccountStore store) {
        this.store = store;
    }

    public CredentialRow add(long userId) {
        CredentialRow row = new CredentialRow(userId);
        store.em().persist(row);
        return row;
    }

    public CredentialRow get(long userId) {
        return store.em().find(CredentialRow.class, userId);
    }

    /** The credentials of some users. */
    public List<CredentialRow> of(Collection<Long> userIds) {
        return userIds.isEmpty()
                ? List.of()
                : store.em()
                        .createQuery("SELECT c FROM CredentialRow c WHERE c.userId IN :users", CredentialRow.class)
                        .setParameter("users", userIds)
                        .getResultList();
    }

    /** Reads and locks the row until the end of the transaction, so that parallel logins are counted one after the other. */
    public CredentialRow lock(long userId) {
        return store.em().find(CredentialRow.class, userId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Remembers a password as one that was used. */
    public void remember(long userId, String hash, Instant now) {
        store.em().persist(new OldPasswordRow(userId, hash, now));
    }

    /** Hashes of the newest passwords, the present one among them. */
    public List<String> newest(long userId, int count) {
        return count == 0
                ? List.of()
                : store.em()
                        .createQuery(
                                "SELECT p.passwordHash FROM OldPasswordRow p WHERE p.userId = :user ORDER BY p.id DESC",
                                String.class)
                        .setParameter("user", userId)
                        .setMaxResults(count)
                        .getResultList();
    }

    /** Puts new recovery codes in the place of the old ones. */
    public void recoveryCodes(long userId, List<String> hashes) {
        store.em()
                .createQuery("DELETE FROM RecoveryCodeRow r WHERE r.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
        hashes.forEach(hash -> store.em().persist(new RecoveryCodeRow(hash, userId)));
    }

    /** Uses a recovery code up; false when there is none. */
    public boolean useRecoveryCode(long userId, String hash) {
        return store.em()
                        .createQuery("DELETE FROM RecoveryCodeRow r WHERE r.codeHash = :hash AND r.userId = :user")
                        .setParameter("hash", hash)
                        .setParameter("user", userId)
                        .executeUpdate()
                == 1;
    }
}
