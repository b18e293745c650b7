package org.anju.account.ca;

/** A proof is not believed. */
public final class ProofRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    ProofRefused(Fault fault) {
        this(fault, null);
    }

    ProofRefused(Fault fault, Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
