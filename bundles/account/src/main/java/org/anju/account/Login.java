package org.anju.account;

import java.util.List;
import java.util.Optional;
import org.anju.account.Doorway.Entered;
import org.anju.account.SecondFactor.Challenge;
import org.anju.account.model.Ports;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserStatus;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.CredentialRow;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.Sessions;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.anju.api.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Login and logout (登录, 退出; ACC-F4, ACC-R06). Unknown user and wrong password look the same, in words and in time. */
@Component(service = Login.class)
public final class Login {
    private final AccountStore store;
    private final Captchas captchas;
    private final Identification identification;
    private final UserQueries users;
    private final CredentialQueries credentials;
    private final Secrets secrets;
    private final LoginGuard guard;
    private final SecondFactorRules factors;
    private final SecondFactor secondFactor;
    private final Doorway doorway;
    private final UserSteps steps;
    private final LoginLog log;
    private final Callers callers;
    private final Sessions sessions;

    @Activate
    public Login(
            @Reference AccountStore store,
            @Reference Captchas captchas,
            @Reference Identification identification,
            @Reference UserQueries users,
            @Reference CredentialQueries credentials,
            @Reference Secrets secrets,
            @Reference LoginGuard guard,
            @Reference SecondFactorRules factors,
            @Reference SecondFactor secondFactor,
            @Reference Doorway doorway,
            @Reference UserSteps steps,
            @Reference LoginLog log,
            @Reference Callers callers,
            @Reference Sessions sessions) {
        this.store = store;
        this.captchas = captchas;
        this.identification = identification;
        this.users = users;
        this.credentials = credentials;
        this.secrets = secrets;
        this.guard = guard;
        this.factors = factors;
        this.secondFactor = secondFactor;
        this.doorway = doorway;
        this.steps = steps;
        this.log = log;
        this.callers = callers;
        this.sessions = sessions;
    }

    /** @throws Problem 400 captcha, 401 M-ACC-04, 403 state or port, 423 M-ACC-05 */
    public Result login(Attempt attempt) {
        new Check()
                .required("port", "登录端口", attempt.port())
                .text("identifier", "用户名", attempt.identifier(), 1, 100)
                .text("password", "密码", attempt.password(), 1, 128)
                .done();
        identification.identifiers(attempt.port());
        captchas.use(attempt.captchaId(), attempt.captcha());
        Optional<UserRow> found = identification.find(attempt.port(), attempt.identifier());
        return found.isPresent() ? known(attempt, found.get().id()) : unknown(attempt);
    }

    private Result unknown(Attempt attempt) {
        String identifier = attempt.identifier().strip();
        String hash = identification.keyOfNobody(attempt.port(), identifier);
        guard.refuseLockedUnknown(hash);
        secrets.verifyPassword(attempt.password(), null);
        throw guard.failedUnknown(hash, identifier, attempt.port());
    }

    private Result known(Attempt attempt, long userId) {
        CredentialRow credential = store.read(() -> credentials.get(userId));
        guard.refuseLocked(credential.lockedUntil());
        if (!secrets.verifyPassword(attempt.password(), credential.passwordHash())) {
            throw guard.failed(userId, attempt.port(), "密码错误");
        }
        return store.write(() -> settle(userId, attempt.port(), credential.passwordHash()))
                .orThrow();
    }

    /** The password was right. Locked meanwhile by parallel failures, or changed meanwhile: not let in. */
    private Outcome settle(long userId, String port, String verifiedHash) {
        CredentialRow credential = credentials.lock(userId);
        guard.refuseLocked(credential.lockedUntil());
        UserRow user = users.find(userId).orElseThrow(Problem::unauthenticated);
        if (!verifiedHash.equals(credential.passwordHash())) {
            throw Problem.staleVersion();
        }
        if (user.state() == UserStatus.LOCKED) {
            steps.bySystem(user, UserAction.RELEASE);
        }
        Problem refusal = refusal(user, port);
        if (refusal != null) {
            log.failure(user, port, refusal.getMessage());
            return new Outcome(null, refusal);
        }
        String kind = factors.asked(user, credential);
        return new Outcome(
                kind == null
                        ? new Result(doorway.enter(user, credential, port), null)
                        : new Result(null, secondFactor.begin(user, port, kind)),
                null);
    }

    private static Problem refusal(UserRow user, String port) {
        if (user.state() == UserStatus.PENDING) {
            return new Problem(403, "ACCOUNT_PENDING", "账号待主管部门审核，暂不能登录");
        }
        if (user.state() != UserStatus.ACTIVE) {
            return new Problem(403, "ACCOUNT_DISABLED", "账号已被禁用，不可登录系统");
        }
        return user.type().entersAt(port) ? null : Problem.forbidden("该账号不能从此端口登录");
    }

    /** Ends the present session; returns the cookies that say so. */
    public List<String> logout() {
        Caller caller = callers.current();
        store.write(
                () -> users.find(caller.userId()).ifPresent(user -> log.event(user, caller.port(), "LOGOUT", "退出登录")));
        return sessions.endCurrent();
    }

    /** What is sent to log in (ACC-F4). */
    public record Attempt(
            @Field(
                            value = Ports.FIELD,
                            required = true,
                            oneOf = {Ports.GOV, Ports.ORG, Ports.WEB})
                    String port,
            @Field(value = "登录用户名或手机号", required = true) String identifier,
            @Field(value = "密码", required = true) String password,
            @Field("图片验证码的标识，启用图片验证码时必填") String captchaId,
            @Field("图片中的字符") String captcha) {}

    /** Either let in, or the second factor is asked for. */
    public record Result(Entered entered, Challenge challenge) {}

    /** A refusal is logged in the transaction that finds it, and thrown after its commit. */
    private record Outcome(Result result, Problem refusal) {
        Result orThrow() {
            if (refusal != null) {
                throw refusal;
            }
            return result;
        }
    }
}
