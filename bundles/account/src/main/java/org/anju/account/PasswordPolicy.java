package org.anju.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.anju.account.model.PasswordRules;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CredentialQueries;
import org.anju.account.store.CredentialRow;
import org.anju.account.store.UserRow;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules, history and age of passwords (ACC-R05, ACC-R07). */
@Component(service = PasswordPolicy.class)
public final class PasswordPolicy {
    private final AccountStore store;
    private final CredentialQueries credentials;
    private final Secrets secrets;
    private final Parameters parameters;
    private final Clock clock;

    @Activate
    public PasswordPolicy(
            @Reference AccountStore store,
            @Reference CredentialQueries credentials,
            @Reference Secrets secrets,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.store = store;
        this.credentials = credentials;
        this.secrets = secrets;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What a password must be like now. */
    public PasswordRules rules() {
        return new PasswordRules(
                parameters.get(AccountParameters.MIN_LENGTH), parameters.get(AccountParameters.MIN_CLASSES));
    }

    /** Refuses a new password with 400. Call it outside of a transaction: it hashes. */
    public void check(UserRow user, String password, String field) {
        List<String> personal = Arrays.asList(
                user.loginName(),
                secrets.decrypt(user.mobileSealed()),
                user.institutionName(),
                secrets.decrypt(user.idNoSealed()));
        rules().fault(password, personal).ifPresent(message -> {
            throw Problem.invalid(field, message);
        });
        int history = parameters.get(AccountParameters.HISTORY);
        List<String> used = store.read(() -> credentials.newest(user.id(), history));
        if (used.stream().anyMatch(hash -> secrets.verifyPassword(password, hash))) {
            throw Problem.invalid(field, "新密码不能与最近" + history + "次使用过的密码相同");
        }
    }

    /** Sets a password that is already hashed. {@code generated}: must be changed at the first login. */
    public void set(CredentialRow credential, String hash, boolean generated) {
        boolean change = generated && parameters.get(AccountParameters.FORCE_CHANGE);
        credential.password(hash, change, clock.instant());
        credentials.remember(credential.userId(), hash, clock.instant());
    }

    /** Whether it must be changed before anything else: generated, reset or too old. */
    public boolean mustChange(CredentialRow credential) {
        int days = parameters.get(AccountParameters.MAX_AGE_DAYS);
        boolean old = days > 0
                && credential.passwordChangedAt() != null
                && credential.passwordChangedAt().plus(Duration.ofDays(days)).isBefore(clock.instant());
        return credential.mustChange() || old;
    }
}
