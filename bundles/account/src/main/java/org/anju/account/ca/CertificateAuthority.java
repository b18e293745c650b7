package org.anju.account.ca;

/**
 * A certification authority (CA中心, ACC-R03), as far as believing its certificates needs it. What it signed is checked by
 * {@link ProofCheck} in the same way whichever it is.
 */
public interface CertificateAuthority {
    /** Whether its certificates prove nothing about anybody; pages say so. */
    boolean simulated();

    /** What is believed for a medium now. */
    Trust trust(Medium medium) throws CaUnavailable;

    /** Where its certificates name the enterprise. */
    NameMapping names();
}
