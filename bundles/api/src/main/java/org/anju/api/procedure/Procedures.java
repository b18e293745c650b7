package org.anju.api.procedure;

import java.time.Instant;
import java.util.List;

/** The engine of procedures. Call {@link #step} inside {@code Store.write}: everything it writes is one commit. */
public interface Procedures {
    /**
     * Takes one step: data scope (else 404), row (else 409 {@code STATE_CONFLICT}), permission (else 403), version (else 409
     * {@code VERSION_CONFLICT}), opinion (else 400), rules; then state, effects, history, audit.
     *
     * @return what the caller may do next
     */
    <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> Outcome<S> step(
            Procedure<S, A> table, C subject, StepRequest<A> request, CaseHandler<? super C> handler);

    /** The first line of a case's history: it was created in its present state. */
    <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> void opened(
            Procedure<S, A> table, C subject, A action);

    /**
     * The same for many cases in few statements. Nothing goes into the audit log: who creates many cases at once says so in one line.
     */
    default <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> void openedAll(
            Procedure<S, A> table, List<C> subjects, A action) {
        subjects.forEach(subject -> opened(table, subject, action));
    }

    /** The actions that the caller may take now (state, permission and scope; rules are checked when it is taken). */
    <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> List<AllowedAction> allowed(
            Procedure<S, A> table, C subject);

    /** 办理记录 of a case, oldest first. */
    List<HistoryLine> history(String procedureId, long caseId);

    /**
     * A button.
     *
     * @param action enum name
     * @param label Chinese label
     * @param opinionRequired whether a reason must be given
     */
    record AllowedAction(String action, String label, boolean opinionRequired) {}

    /** The state after a step and the actions now allowed. */
    record Outcome<S>(S state, int version, List<AllowedAction> actions) {}

    /** One line of 办理记录: who, department, when, action, opinion, state before and after (Chinese labels). */
    record HistoryLine(
            Instant at,
            String actor,
            String department,
            String action,
            String actionLabel,
            String opinion,
            String from,
            String to) {}
}
