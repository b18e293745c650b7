package org.anju.api.procedure;

/** A named effect of a procedure row, done in the same transaction; implemented by an enum of the domain. */
public interface Effect {
    /** What happens, in Chinese, for diagrams and documents. */
    String label();
}
