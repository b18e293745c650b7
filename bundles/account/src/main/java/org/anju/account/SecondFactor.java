package org.anju.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.anju.account.Doorway.Entered;
import org.anju.account.model.RandomCodes;
import org.anju.account.model.Totp;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CodeQueries;
import org.anju.account.store.CodeRow;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.CredentialRow;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The second step of a login (第二种身份验证, ACC-R20): after the password a TOTP code, a recovery code or a code sent by SMS. */
@Component(service = SecondFactor.class)
public final class SecondFactor {
    private static final Duration VALID = Duration.ofMinutes(5);
    private static final int TRIES = 5;

    private final AccountStore store;
    private final CodeQueries codes;
    private final UserQueries users;
    private final CredentialQueries credentials;
    private final Secrets secrets;
    private final Doorway doorway;
    private final LoginGuard guard;
    private final AccountMessages messages;
    private final Clock clock;

    @Activate
    public SecondFactor(
            @Reference AccountStore store,
            @Reference CodeQueries codes,
            @Reference UserQueries users,
            @Reference CredentialQueries credentials,
            @Reference Secrets secrets,
            @Reference Doorway doorway,
            @Reference LoginGuard guard,
            @Reference AccountMessages messages,
            @Reference Clock clock) {
        this.store = store;
        this.codes = codes;
        this.users = users;
        this.credentials = credentials;
        this.secrets = secrets;
        this.doorway = doorway;
        this.guard = guard;
        this.messages = messages;
        this.clock = clock;
    }

    /** The password was right; the login now waits for the second step. Runs in the transaction of the login. */
    public Challenge begin(UserRow user, String port, String kind) {
        String ticket = RandomCodes.token();
        String sent = null;
        if (kind.equals("SMS")) {
            if (user.mobileSealed() == null) {
                throw Problem.forbidden("账号未登记手机号，无法接收动态验证码，请联系系统管理员");
            }
            sent = RandomCodes.digits(6);
            messages.code(user, sent, (int) VALID.toMinutes());
        }
        CodeRow row = codes.codeOrNew(id(ticket));
        row.send(
                user.id(),
                port,
                hash(ticket, sent),
                clock.instant(),
                clock.instant().plus(VALID));
        return new Challenge(ticket, kind);
    }

    /** Ends the login. Wrong, used up or too late: 400 M-ACC-14; failures count as failed logins. */
    public Entered complete(String ticket, String typed) {
        CodeRow waiting = store.read(() -> codes.code(id(ticket))).orElseThrow(SecondFactor::wrong);
        guard.refuseLocked(store.read(() -> credentials.get(waiting.userId()).lockedUntil()));
        Entered entered = store.write(() -> attempt(ticket, typed));
        if (entered != null) {
            return entered;
        }
        Problem problem = guard.failed(waiting.userId(), waiting.port(), "动态验证码错误");
        throw problem.status() == 423 ? problem : wrong();
    }

    private Entered attempt(String ticket, String typed) {
        CodeRow waiting = codes.lockCode(id(ticket)).orElseThrow(SecondFactor::wrong);
        CredentialRow credential = credentials.lock(waiting.userId());
        guard.refuseLocked(credential.lockedUntil());
        UserRow user = users.find(waiting.userId()).orElseThrow(SecondFactor::wrong);
        boolean alive = waiting.expiresAt().isAfter(clock.instant()) && UserSteps.counts(user.state());
        if (alive && matches(waiting, credential, ticket, typed.strip())) {
            codes.drop(waiting);
            return doorway.enter(user, credential, waiting.port());
        }
        waiting.tried();
        if (!alive || waiting.tries() >= TRIES) {
            codes.drop(waiting);
        }
        return null;
    }

    private boolean matches(CodeRow waiting, CredentialRow credential, String ticket, String typed) {
        if (waiting.codeHash() != null) {
            return waiting.codeHash().equals(hash(ticket, typed));
        }
        OptionalLong step =
                Totp.match(secrets.decrypt(credential.totpSecret()), typed, clock.instant(), credential.totpStep());
        step.ifPresent(credential::totpStep);
        return step.isPresent()
                || credentials.useRecoveryCode(credential.userId(), recoveryHash(secrets, credential.userId(), typed));
    }

    /** The keyed hash under which a recovery code is kept. */
    static String recoveryHash(Secrets secrets, long userId, String code) {
        return secrets.hash(
                "recovery:" + userId + ":" + code.toUpperCase(Locale.ROOT).replace("-", ""));
    }

    private String id(String ticket) {
        return "login:" + secrets.hash(ticket);
    }

    private String hash(String ticket, String code) {
        return code == null ? null : secrets.hash("login-code:" + ticket + ":" + code);
    }

    static Problem wrong() {
        return Problem.invalid("code", "动态验证码错误或已失效");
    }

    /** @param kind TOTP or SMS */
    public record Challenge(String ticket, String kind) {}
}
