package org.anju.account.store;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.LockModeType;
import org.anju.api.store.Times;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What lives for minutes: captchas, one-time codes, failed logins of nobody. */
@Component(service = CodeQueries.class)
public final class CodeQueries {
    private final AccountStore store;

    @Activate
    public CodeQueries(@Reference AccountStore store) {
        this.store = store;
    }

    public void addCaptcha(String id, String textHash, Instant expires) {
        store.em().persist(new CaptchaRow(id, textHash, expires));
    }

    /** Takes a captcha away; true only once, with the right text, in time. */
    public boolean useCaptcha(String id, String textHash, Instant now) {
        Long right = store.em()
                .createQuery(
                        "SELECT COUNT(c) FROM CaptchaRow c WHERE c.id = :id AND c.textHash = :text AND c.expiresAt > :now",
                        Long.class)
                .setParameter("id", id)
                .setParameter("text", textHash)
                .setParameter("now", Times.column(now))
                .getSingleResult();
        int taken = store.em()
                .createQuery("DELETE FROM CaptchaRow c WHERE c.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return right == 1 && taken == 1;
    }

    public Optional<CodeRow> code(String id) {
        return Optional.ofNullable(store.em().find(CodeRow.class, id));
    }

    /** Reads a code and locks it, so that tries are counted one after the other. */
    public Optional<CodeRow> lockCode(String id) {
        return Optional.ofNullable(store.em().find(CodeRow.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public CodeRow codeOrNew(String id) {
        return lockCode(id).orElseGet(() -> {
            CodeRow row = new CodeRow(id);
            store.em().persist(row);
            return row;
        });
    }

    public void drop(CodeRow code) {
        store.em().remove(code);
    }

    public Optional<UnknownLoginRow> unknown(String identifierHash) {
        return Optional.ofNullable(store.em().find(UnknownLoginRow.class, identifierHash));
    }

    public UnknownLoginRow unknownOrNew(String identifierHash) {
        UnknownLoginRow known = store.em().find(UnknownLoginRow.class, identifierHash, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        UnknownLoginRow row = new UnknownLoginRow(identifierHash);
        store.em().persist(row);
        return row;
    }

    /** Removes what is over: captchas, codes and registrations at once, failures of nobody after a day. */
    public int purge(Instant now) {
        return delete("CaptchaRow r WHERE r.expiresAt < :before", now)
                + delete("CodeRow r WHERE r.expiresAt < :before", now)
                + delete("RegistrationRow r WHERE r.expiresAt < :before", now)
                + delete("UnknownLoginRow r WHERE r.seenAt < :before", now.minusSeconds(86_400));
    }

    private int delete(String what, Instant before) {
        return store.em()
                .createQuery("DELETE FROM " + what)
                .setParameter("before", Times.column(before))
                .executeUpdate();
    }
}
