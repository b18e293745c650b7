package org.anju.api.audit;

import org.anju.api.access.Caller;
import org.anju.api.problem.Problem;

/**
 * The audit log (审计日志): who, when, what, which object, result, from where. Append-only, sealed into a hash chain. Written in
 * the running transaction where there is one, else in its own. Never holds personal data in clear.
 */
public interface Audit {
    /** The right to see personal data in full. */
    String FULL_VIEW = "pii.view";

    /**
     * @param action {@code <domain>.<verb>}, e.g. {@code account.password.reset}
     * @param object what it was done to, e.g. {@code user/17}
     * @param detail short Chinese text for the reader, or null
     */
    void record(String action, String object, Result result, String detail);

    /** A success. */
    default void record(String action, String object, String detail) {
        record(action, object, Result.OK, detail);
    }

    /**
     * Somebody looks at personal data in full (§2.2), which is recorded as {@code <domain>.pii.view}.
     *
     * @throws Problem 403 for whoever has no right to
     */
    default void fullView(Caller caller, String domain, String object) {
        if (!caller.may(FULL_VIEW)) {
            throw Problem.forbidden();
        }
        record(domain + ".pii.view", object, "查看完整个人信息");
    }

    /** How it ended. */
    enum Result {
        OK,
        REFUSED,
        FAILED
    }
}
