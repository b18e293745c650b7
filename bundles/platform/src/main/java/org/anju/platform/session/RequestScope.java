package org.anju.platform.session;

import org.anju.api.access.Caller;

/**
 * What the platform knows about the request on this thread.
 *
 * @param traceId id that ties answer, log and audit together
 * @param caller who asks
 * @param sessionHash hash of the session token, null without a session
 * @param csrf the session's CSRF token, null without a session
 * @param secure whether the client came over TLS (cookies are then Secure)
 * @param idempotency the request's {@code Idempotency-Key} as the router keeps it, or null
 */
public record RequestScope(
        String traceId, Caller caller, String sessionHash, String csrf, boolean secure, String idempotency) {
    private static final ThreadLocal<RequestScope> CURRENT = new ThreadLocal<>();

    public static RequestScope current() {
        return CURRENT.get();
    }

    public static void enter(RequestScope scope) {
        CURRENT.set(scope);
    }

    public static void leave() {
        CURRENT.remove();
    }

    public RequestScope as(Caller other) {
        return new RequestScope(traceId, other, sessionHash, csrf, secure, idempotency);
    }
}
