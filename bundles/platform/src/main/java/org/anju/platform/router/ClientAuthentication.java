package org.anju.platform.router;

import java.util.function.UnaryOperator;
import org.anju.api.access.Caller;

/** Checks the signature of an API client (ACC-R18). */
public interface ClientAuthentication {
    /**
     * @param query raw query string, may be null
     * @param bodyHash SHA-256 of the body, lower-case hex
     * @param headers looks a header up; {@code X-Anju-Client} is there
     * @throws org.anju.api.problem.Problem 401 for a wrong signature, a stale time or a nonce seen before
     */
    Caller authenticate(
            String method, String path, String query, String bodyHash, UnaryOperator<String> headers, String address);
}
