package org.anju.api.procedure;

/** A named guard of a procedure row; implemented by an enum of the domain. */
public interface Rule {
    /** The rule's id in the specification, e.g. {@code INS-R10}. */
    String ruleId();

    /** What it asks for, in Chinese, for diagrams and documents. */
    String label();
}
