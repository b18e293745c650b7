package org.anju.account;

import java.time.Clock;
import java.time.Duration;
import org.anju.account.store.CredentialRow;
import org.anju.account.store.UserRow;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.Sessions;
import org.anju.api.access.Sessions.Opened;
import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets a user in who has proved who he is: opens the session (ACC-R13) and says what he must do first (ACC-R07, ACC-R20). */
@Component(service = Doorway.class)
public final class Doorway {
    private final CallerSource source;
    private final Callers callers;
    private final Sessions sessions;
    private final PasswordPolicy passwords;
    private final SecondFactorRules secondFactor;
    private final Parameters parameters;
    private final LoginLog log;
    private final Clock clock;

    @Activate
    public Doorway(
            @Reference CallerSource source,
            @Reference Callers callers,
            @Reference Sessions sessions,
            @Reference PasswordPolicy passwords,
            @Reference SecondFactorRules secondFactor,
            @Reference Parameters parameters,
            @Reference LoginLog log,
            @Reference Clock clock) {
        this.source = source;
        this.callers = callers;
        this.sessions = sessions;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.parameters = parameters;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Opens a session, in the place of the one that the browser had, whose cookie it loses; runs in the transaction that settles the
     * login.
     */
    public Entered enter(UserRow user, CredentialRow credential, String port) {
        Caller caller = caller(user, credential, port);
        credential.loggedIn(clock.instant(), caller.address());
        callers.as(caller, () -> {
            log.event(user, port, "LOGIN", "登录成功");
            return null;
        });
        Duration idle = Duration.ofMinutes(parameters.get(AccountParameters.IDLE_MINUTES));
        sessions.endCurrent();
        Opened opened = sessions.open(caller, idle, parameters.get(AccountParameters.MAX_SESSIONS));
        return new Entered(caller.restricted(), opened);
    }

    /** The caller of this user at this door, with what he must do first. */
    public Caller caller(UserRow user, CredentialRow credential, String port) {
        return source.of(user, port, callers.current().address(), restriction(user, credential));
    }

    private String restriction(UserRow user, CredentialRow credential) {
        if (passwords.mustChange(credential)) {
            return "PASSWORD_CHANGE_REQUIRED";
        }
        return secondFactor.missing(user, credential) ? "SECOND_FACTOR_REQUIRED" : null;
    }

    /** @param restricted what must be done first, or null */
    public record Entered(String restricted, Opened session) {}
}
