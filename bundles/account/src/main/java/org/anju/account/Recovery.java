package org.anju.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.anju.account.model.RandomCodes;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserStatus;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CodeQueries;
import org.anju.account.store.CodeRow;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.CredentialRow;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Sessions;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * 忘记密码, way 2 (ACC-R08): a code by SMS to the registered mobile. Mobiles that nobody has get the same answers. A second factor
 * stays, so that a stolen SIM card alone opens nothing.
 */
@Component(service = Recovery.class)
public final class Recovery {
    private static final Duration VALID = Duration.ofMinutes(5);
    private static final Duration INTERVAL = Duration.ofSeconds(60);
    private static final int TRIES = 5;

    private final AccountStore store;
    private final Captchas captchas;
    private final Identification identification;
    private final CodeQueries codes;
    private final UserQueries users;
    private final CredentialQueries credentials;
    private final PasswordPolicy policy;
    private final Secrets secrets;
    private final Parameters parameters;
    private final Sessions sessions;
    private final UserSteps steps;
    private final AccountMessages messages;
    private final LoginLog log;
    private final Clock clock;

    @Activate
    public Recovery(
            @Reference AccountStore store,
            @Reference Captchas captchas,
            @Reference Identification identification,
            @Reference CodeQueries codes,
            @Reference UserQueries users,
            @Reference CredentialQueries credentials,
            @Reference PasswordPolicy policy,
            @Reference Secrets secrets,
            @Reference Parameters parameters,
            @Reference Sessions sessions,
            @Reference UserSteps steps,
            @Reference AccountMessages messages,
            @Reference LoginLog log,
            @Reference Clock clock) {
        this.store = store;
        this.captchas = captchas;
        this.identification = identification;
        this.codes = codes;
        this.users = users;
        this.credentials = credentials;
        this.policy = policy;
        this.secrets = secrets;
        this.parameters = parameters;
        this.sessions = sessions;
        this.steps = steps;
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    /** Sends a code, at most one in 60 s (429). */
    public void send(String port, String mobile, String captchaId, String captcha) {
        refuseWhereOff();
        identification.identifiers(port);
        captchas.use(captchaId, captcha);
        Optional<UserRow> found = account(port, mobile);
        store.upsert(() -> {
            CodeRow row = codes.codeOrNew(id(port, mobile));
            if (row.sentAt() != null && row.sentAt().plus(INTERVAL).isAfter(clock.instant())) {
                throw Problem.tooMany((int) Math.max(
                        1,
                        Duration.between(clock.instant(), row.sentAt().plus(INTERVAL))
                                .toSeconds()));
            }
            String code = RandomCodes.digits(6);
            long user = found.map(UserRow::id).orElse(0L);
            row.send(
                    user,
                    port,
                    hash(port, mobile, code),
                    clock.instant(),
                    clock.instant().plus(VALID));
            found.ifPresent(u -> messages.code(u, code, (int) VALID.toMinutes()));
            return null;
        });
    }

    /** Sets the password that the user chose; his sessions end, a lock goes. Wrong or used up code: 400 M-ACC-10. */
    public void confirm(String port, String mobile, String code, String newPassword) {
        refuseWhereOff();
        identification.identifiers(port);
        if (!store.write(() -> tried(port, mobile, code))) {
            throw wrong();
        }
        UserRow user = account(port, mobile).orElseThrow(Recovery::wrong);
        policy.check(user, newPassword, "newPassword");
        String hash = secrets.hashPassword(newPassword);
        store.write(() -> set(user.id(), port, mobile, code, hash));
    }

    private void set(long userId, String port, String mobile, String code, String hash) {
        CodeRow row = codes.lockCode(id(port, mobile)).orElseThrow(Recovery::wrong);
        if (!matches(row, port, mobile, code)) {
            throw wrong();
        }
        codes.drop(row);
        CredentialRow credential = credentials.lock(userId);
        UserRow user = users.find(userId).orElseThrow(Recovery::wrong);
        if (user.state() == UserStatus.LOCKED) {
            steps.bySystem(user, UserAction.RELEASE);
        }
        policy.set(credential, hash, false);
        sessions.endAll(userId);
        log.event(user, port, "RECOVER", "短信验证码找回密码");
    }

    /** Whether the code is right; a wrong one is counted. The right one stays until the password is set. */
    private boolean tried(String port, String mobile, String code) {
        CodeRow row = codes.lockCode(id(port, mobile)).orElse(null);
        if (row == null) {
            return false;
        }
        if (matches(row, port, mobile, code) && row.userId() != 0) {
            return true;
        }
        row.tried();
        return false;
    }

    private boolean matches(CodeRow row, String port, String mobile, String code) {
        return row.tries() < TRIES
                && row.expiresAt().isAfter(clock.instant())
                && row.codeHash().equals(hash(port, mobile, code.strip()));
    }

    private Optional<UserRow> account(String port, String mobile) {
        return identification.byMobile(port, mobile.strip()).filter(u -> UserSteps.counts(u.state()));
    }

    private void refuseWhereOff() {
        if (!parameters.get(AccountParameters.RECOVER_BY_SMS)) {
            throw Problem.forbidden("未开放短信找回密码，请联系系统管理员");
        }
    }

    private String id(String port, String mobile) {
        return "recover:" + port + ":" + secrets.hash(mobile.strip());
    }

    private String hash(String port, String mobile, String code) {
        return secrets.hash("recover-code:" + port + ":" + mobile.strip() + ":" + code);
    }

    private static Problem wrong() {
        return Problem.invalid("code", "验证码错误或已失效");
    }
}
