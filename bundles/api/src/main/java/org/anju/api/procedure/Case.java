package org.anju.api.procedure;

/**
 * What a procedure moves (案件): a row of the domain with a state and an optimistic version.
 *
 * @param <S> its states
 */
public interface Case<S extends Enum<S> & State> {
    long id();

    /** What history and audit call it, e.g. the filing number or the name; no personal data. */
    String label();

    S state();

    void state(S state);

    /** The version that the next action must name. */
    int version();

    /** The division (区划) that decides which authority sees it; null when only its institution does. */
    String division();

    /** The institution that it belongs to, or null. */
    Long institutionId();
}
