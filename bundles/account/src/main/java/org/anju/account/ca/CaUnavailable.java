package org.anju.account.ca;

/** The certification authority cannot be asked, or none is set up. */
public final class CaUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    CaUnavailable(String message) {
        super(message);
    }

    CaUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
