package org.anju.api.procedure;

/**
 * The domain's side of a procedure: how its named rules are checked and its named effects done. The table stays data.
 *
 * @param <C> the case
 */
public interface CaseHandler<C> {
    /** Refuses with a {@link org.anju.api.problem.Problem} when the rule does not hold. */
    void check(Rule rule, C subject);

    /** Does the effect, inside the running transaction; the state is already the new one. */
    void apply(Effect effect, C subject);
}
