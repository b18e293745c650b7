package org.anju.api.procedure;

/**
 * What a caller asks for.
 *
 * @param action the action
 * @param version the version of the case that the caller has seen; null skips the check (system steps only)
 * @param opinion 审核意见; required where the row says so, else {@code 同意} by default for passing rows
 */
public record StepRequest<A>(A action, Integer version, String opinion) {}
