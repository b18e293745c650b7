package org.anju.api.listing;

/** No usable answer came from the register: not the house's fault, and never 核验不通过 (LST-R14). */
public final class RegisterFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String answer;

    /** What went wrong. */
    public enum Kind {
        /** No answer in time: 504. */
        TIMEOUT,
        /** Not reached, or it says that it fails; also while its circuit is open: 504. */
        UNREACHABLE,
        /** An answer that cannot be read: 502. */
        UNREADABLE
    }

    /**
     * @param message for operators, without personal data
     * @param answer the raw answer where one came, else null; kept for operators, encrypted
     */
    public RegisterFailure(Kind kind, String message, String answer, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.answer = answer;
    }

    public Kind kind() {
        return kind;
    }

    public String answer() {
        return answer;
    }
}
