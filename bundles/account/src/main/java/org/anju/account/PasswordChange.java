package org.anju.account;

import org.anju.account.store.AccountStore;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.CredentialRow;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.Sessions;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A user changes his own password (修改密码). */
@Component(service = PasswordChange.class)
public final class PasswordChange {
    private final AccountStore store;
    private final UserQueries users;
    private final CredentialQueries credentials;
    private final PasswordPolicy policy;
    private final Secrets secrets;
    private final Callers callers;
    private final Sessions sessions;
    private final Doorway doorway;
    private final LoginGuard guard;
    private final LoginLog log;

    @Activate
    public PasswordChange(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference CredentialQueries credentials,
            @Reference PasswordPolicy policy,
            @Reference Secrets secrets,
            @Reference Callers callers,
            @Reference Sessions sessions,
            @Reference Doorway doorway,
            @Reference LoginGuard guard,
            @Reference LoginLog log) {
        this.store = store;
        this.users = users;
        this.credentials = credentials;
        this.policy = policy;
        this.secrets = secrets;
        this.callers = callers;
        this.sessions = sessions;
        this.doorway = doorway;
        this.guard = guard;
        this.log = log;
    }

    /**
     * Changes it; other sessions of the user end, this one loses its restriction.
     *
     * @return what the user must do next, or null
     */
    public String change(String oldPassword, String newPassword) {
        Caller caller = callers.current();
        Known known = store.read(() -> new Known(
                users.find(caller.userId()).orElseThrow(Problem::unauthenticated), credentials.get(caller.userId())));
        guard.refuseLocked(known.credential().lockedUntil());
        if (!secrets.verifyPassword(oldPassword, known.credential().passwordHash())) {
            refuse(caller);
        }
        policy.check(known.user(), newPassword, "newPassword");
        String hash = secrets.hashPassword(newPassword);
        return store.write(() -> set(caller, known.credential().passwordHash(), hash));
    }

    /** Whoever resets the password meanwhile has the last word. */
    private String set(Caller caller, String verifiedHash, String hash) {
        UserRow user = users.find(caller.userId()).orElseThrow(Problem::unauthenticated);
        CredentialRow credential = credentials.lock(user.id());
        if (!verifiedHash.equals(credential.passwordHash())) {
            throw Problem.staleVersion();
        }
        policy.set(credential, hash, false);
        sessions.endOthers(user.id());
        Caller freed = doorway.caller(user, credential, caller.port());
        sessions.replaceCurrent(freed);
        log.event(user, caller.port(), "PASSWORD", "修改密码");
        return freed.restricted();
    }

    /** Whoever took over an open session shall not try passwords without end: failures count, and the lock ends the session. */
    private void refuse(Caller caller) {
        Problem problem = guard.failed(caller.userId(), caller.port(), "修改密码时原密码不正确");
        if (problem.status() == 423) {
            sessions.endAll(caller.userId());
            throw problem;
        }
        throw Problem.invalid("oldPassword", "原密码不正确");
    }

    private record Known(UserRow user, CredentialRow credential) {}
}
