package org.anju.api.audit;

/**
 * The audit log (审计日志): who, when, what, which object, result, from where. Append-only, sealed into a hash chain. Written in
 * the running transaction where there is one, else in its own. Never holds personal data in clear.
 */
public interface Audit {
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

    /** How it ended. */
    enum Result {
        OK,
        REFUSED,
        FAILED
    }
}
