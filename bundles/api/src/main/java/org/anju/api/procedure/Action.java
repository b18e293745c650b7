package org.anju.api.procedure;

/** An action (操作) on a case; implemented by the domain's enum. */
public interface Action {
    /** The Chinese label of the button and of the history line, e.g. 通过. */
    String label();
}
