package org.anju.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anju.account.model.Failures;
import org.anju.account.model.UserAction;
import org.anju.account.model.UserStatus;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CodeQueries;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.CredentialRow;
import org.anju.account.store.UnknownLoginRow;
import org.anju.account.store.UserQueries;
import org.anju.account.store.UserRow;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Counts failed logins and locks (ACC-R06, ACC-T07). Identifiers of nobody are counted alike, so that no answer tells who exists. The
 * row is locked while it is counted: of many parallel guesses a right one counts only if fewer than the threshold failed before it.
 */
@Component(service = LoginGuard.class)
public final class LoginGuard {
    private final AccountStore store;
    private final CredentialQueries credentials;
    private final CodeQueries codes;
    private final UserQueries users;
    private final UserSteps steps;
    private final LoginLog log;
    private final AccountMessages messages;
    private final Parameters parameters;
    private final Clock clock;

    @Activate
    public LoginGuard(
            @Reference AccountStore store,
            @Reference CredentialQueries credentials,
            @Reference CodeQueries codes,
            @Reference UserQueries users,
            @Reference UserSteps steps,
            @Reference LoginLog log,
            @Reference AccountMessages messages,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.store = store;
        this.credentials = credentials;
        this.codes = codes;
        this.users = users;
        this.steps = steps;
        this.log = log;
        this.messages = messages;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Refuses with 423 M-ACC-05 while locked. */
    public void refuseLocked(Instant lockedUntil) {
        if (isLocked(lockedUntil)) {
            throw locked(lockedUntil);
        }
    }

    private boolean isLocked(Instant lockedUntil) {
        return lockedUntil != null && lockedUntil.isAfter(clock.instant());
    }

    /** As {@link #refuseLocked(Instant)} for an identifier of nobody. */
    public void refuseLockedUnknown(String identifierHash) {
        refuseLocked(store.read(() ->
                codes.unknown(identifierHash).map(UnknownLoginRow::lockedUntil).orElse(null)));
    }

    /** Counts a failure of an account and says what to answer. */
    public Problem failed(long userId, String port, String reason) {
        return store.write(() -> {
            CredentialRow credential = credentials.lock(userId);
            UserRow user = users.find(userId).orElseThrow();
            log.failure(user, port, reason);
            if (isLocked(credential.lockedUntil())) {
                return locked(credential.lockedUntil());
            }
            Verdict verdict = count(credential.failures());
            credential.failures(verdict.failures());
            if (verdict.until() != null) {
                credential.lockedUntil(verdict.until());
                lock(user, port);
            }
            return verdict.problem();
        });
    }

    /** Counts a failure of nobody. */
    public Problem failedUnknown(String identifierHash, String identifier, String port) {
        return store.upsert(() -> {
            UnknownLoginRow row = codes.unknownOrNew(identifierHash);
            log.unknown(identifier, port);
            if (isLocked(row.lockedUntil())) {
                return locked(row.lockedUntil());
            }
            Verdict verdict = count(row.failures());
            row.failed(verdict.failures(), verdict.until(), clock.instant());
            return verdict.problem();
        });
    }

    private void lock(UserRow user, String port) {
        if (user.state() == UserStatus.ACTIVE) {
            steps.bySystem(user, UserAction.LOCK);
            log.event(user, port, "LOCK", "连续登录失败");
            messages.told(user, "因连续登录失败已被锁定");
        }
    }

    private Verdict count(Failures before) {
        Instant now = clock.instant();
        Failures after = before.plus(now);
        int left = after.remaining(parameters.get(AccountParameters.LOCK_THRESHOLD), now);
        if (left > 0) {
            return new Verdict(after, null, new Problem(401, "LOGIN_FAILED", "用户名或密码错误，还可尝试" + left + "次"));
        }
        Instant until = now.plus(Duration.ofMinutes(parameters.get(AccountParameters.LOCK_MINUTES)));
        return new Verdict(new Failures(List.of()), until, locked(until));
    }

    private Problem locked(Instant until) {
        Duration rest = Duration.between(clock.instant(), until);
        long minutes = Math.max(1, (rest.toSeconds() + 59) / 60);
        return new Problem(423, "ACCOUNT_LOCKED", "账号已锁定，请" + minutes + "分钟后再试");
    }

    private record Verdict(Failures failures, Instant until, Problem problem) {}
}
