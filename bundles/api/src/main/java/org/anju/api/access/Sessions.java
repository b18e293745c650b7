package org.anju.api.access;

import java.time.Duration;
import java.util.List;

/**
 * Login sessions (会话) in the database, shared by all nodes. The account domain opens and ends them; checking them is the
 * platform's work and goes on while account is away.
 */
public interface Sessions {
    /**
     * Opens a session and ends the oldest ones of the user above {@code max} (ACC-R13).
     *
     * @return the tokens to set as cookies
     */
    Opened open(Caller caller, Duration idle, int max);

    /**
     * Ends the session of the present request, if any.
     *
     * @return the {@code Set-Cookie} header values that take its cookies out of the browser
     */
    List<String> endCurrent();

    /** Ends all sessions of a user, e.g. after a reset or when disabled (ACC-T09, ACC-R08). */
    void endAll(long userId);

    /** Puts a changed caller (new permissions, restriction lifted) into the present session and drops {@code restricted}. */
    void replaceCurrent(Caller caller);

    /** Ends the user's other sessions, after he changed his password himself. */
    void endOthers(long userId);

    /**
     * Puts changed rights into every session of a user: his posts, roles or scope were changed, or a domain came with rights. Name,
     * department, scope, roles and permissions are taken; port, address and restriction of each session stay.
     */
    void refresh(Caller rights);

    /** Users that have a session that is not idle, for the statistics of operators. */
    List<Long> activeUsers();

    /**
     * Cookies of a new session.
     *
     * @param cookies complete {@code Set-Cookie} header values (session, HttpOnly; CSRF, readable by script)
     * @param csrf the token that a browser sends back as {@code X-CSRF-Token} with each change
     */
    record Opened(List<String> cookies, String csrf) {}
}
