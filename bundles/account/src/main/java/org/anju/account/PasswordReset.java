package org.anju.account;

import java.util.List;
import java.util.function.BiFunction;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserStatus;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.CredentialRow;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Callers;
import org.anju.api.access.Sessions;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives an account a generated password (SYS-R01, ACC-R08): shown once or sent by SMS; sessions end, the lock and the second factor
 * are taken away. Who may do it to whom is asked before.
 */
@Component(service = PasswordReset.class)
public final class PasswordReset {
    private final AccountStore store;
    private final UserQueries users;
    private final CredentialQueries credentials;
    private final PasswordPolicy policy;
    private final Secrets secrets;
    private final Sessions sessions;
    private final Callers callers;
    private final UserSteps steps;
    private final AccountMessages messages;
    private final LoginLog log;

    @Activate
    public PasswordReset(
            @Reference AccountStore store,
            @Reference UserQueries users,
            @Reference CredentialQueries credentials,
            @Reference PasswordPolicy policy,
            @Reference Secrets secrets,
            @Reference Sessions sessions,
            @Reference Callers callers,
            @Reference UserSteps steps,
            @Reference AccountMessages messages,
            @Reference LoginLog log) {
        this.store = store;
        this.users = users;
        this.credentials = credentials;
        this.policy = policy;
        this.secrets = secrets;
        this.sessions = sessions;
        this.callers = callers;
        this.steps = steps;
        this.messages = messages;
        this.log = log;
    }

    /** A generated password and its hash; made outside of transactions, because hashing is slow on purpose. */
    public Generated generate() {
        String password = secrets.generatePassword();
        return new Generated(password, secrets.hashPassword(password));
    }

    /** Gives a new account its first password, in the transaction that creates it. */
    public Issued issue(UserRow user, Generated generated, boolean bySms) {
        policy.set(credentials.add(user.id()), generated.hash(), true);
        return hand(user, generated, bySms);
    }

    /** The same for a generated admin (ACC-T02): shown to the clerk, and sent to the admin's mobile where there is one (NTF-01). */
    public Issued issueToAdmin(UserRow admin, Generated generated) {
        policy.set(credentials.add(admin.id()), generated.hash(), true);
        return handToAdmin(admin, generated);
    }

    /** Resets the password of an account that is not over. */
    public Issued reset(long userId, boolean bySms) {
        return reset(userId, (user, generated) -> {
            if (!bySms) {
                messages.told(user, "密码已被管理员重置");
            }
            return hand(user, generated, bySms);
        });
    }

    /** Another first password for an admin whose filing is under way. */
    public Issued resetOfAdmin(long userId) {
        return reset(userId, this::handToAdmin);
    }

    private Issued reset(long userId, BiFunction<UserRow, Generated, Issued> hand) {
        Generated generated = generate();
        return store.write(() -> {
            CredentialRow credential = credentials.lock(userId);
            UserRow user = users.find(userId).orElseThrow(Problem::notFound);
            if (user.state() == UserStatus.CLOSED || user.state() == UserStatus.MERGED) {
                throw Problem.wrongState();
            }
            if (user.state() == UserStatus.LOCKED) {
                steps.bySystem(user, UserAction.RELEASE);
            }
            policy.set(credential, generated.hash(), true);
            credential.clearTotp();
            credentials.recoveryCodes(userId, List.of());
            sessions.endAll(userId);
            log.event(user, callers.current().port(), "RESET", "重置密码");
            return hand.apply(user, generated);
        });
    }

    private Issued handToAdmin(UserRow admin, Generated generated) {
        if (admin.mobileSealed() != null) {
            messages.password(admin, generated.password());
        }
        return hand(admin, generated, false);
    }

    private Issued hand(UserRow user, Generated generated, boolean bySms) {
        if (!bySms) {
            return new Issued(user.id(), messages.shown(user), generated.password(), false);
        }
        if (user.mobileSealed() == null) {
            throw Problem.invalid("mobile", "该用户未登记手机号，不能以短信发送密码");
        }
        messages.password(user, generated.password());
        return new Issued(user.id(), messages.shown(user), null, true);
    }

    /** In clear and hashed. */
    public record Generated(String password, String hash) {}

    /**
     * @param login what the user enters with at his port; a mobile is masked
     * @param password shown once; null when it was sent by SMS
     */
    public record Issued(long userId, String login, String password, boolean sentBySms) {}
}
