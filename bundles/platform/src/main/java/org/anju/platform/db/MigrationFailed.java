package org.anju.platform.db;

/** A schema could not be brought up to date; the message is for the operator. */
public final class MigrationFailed extends Exception {
    private static final long serialVersionUID = 1L;

    MigrationFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
