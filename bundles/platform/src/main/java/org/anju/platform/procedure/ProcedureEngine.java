package org.anju.platform.procedure;

import java.util.List;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.domain.Permission;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Action;
import org.anju.api.procedure.Case;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Procedure;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.State;
import org.anju.api.procedure.StepRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Applies one row of a procedure table inside the domain's transaction. Whoever loses a race gets 409 from the version. */
@Component(service = Procedures.class)
public final class ProcedureEngine implements Procedures {
    private static final String AGREED = "同意";

    private final Callers callers;
    private final History history;
    private final Audit audit;

    @Activate
    public ProcedureEngine(@Reference Callers callers, @Reference History history, @Reference Audit audit) {
        this.callers = callers;
        this.history = history;
        this.audit = audit;
    }

    @Override
    public <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> Outcome<S> step(
            Procedure<S, A> table, C subject, StepRequest<A> request, CaseHandler<? super C> handler) {
        Procedure.Row<S, A> row = admitted(table, subject, request);
        String opinion = opinion(row, request.opinion());
        for (Rule rule : row.rules()) {
            handler.check(rule, subject);
        }
        S from = subject.state();
        S to = row.to() == null ? from : row.to();
        subject.state(to);
        row.effects().forEach(effect -> handler.apply(effect, subject));
        history.add(table.id(), subject, request.action(), opinion, from, to);
        audit.record(
                table.id() + "." + request.action().name().toLowerCase(java.util.Locale.ROOT),
                object(table, subject),
                summary(request.action(), from, to));
        return new Outcome<>(to, subject.version() + 1, allowed(table, subject));
    }

    /** Data scope, then row, permission and version: in the order in which §2.4 and §2.6 answer. */
    private <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> Procedure.Row<S, A> admitted(
            Procedure<S, A> table, C subject, StepRequest<A> request) {
        Caller caller = callers.current();
        if (!visible(caller, subject)) {
            throw Problem.notFound();
        }
        boolean mayAtAll = table.rows().stream()
                .filter(row -> row.action() == request.action())
                .anyMatch(row -> permitted(caller, row));
        if (!mayAtAll) {
            throw Problem.forbidden();
        }
        Procedure.Row<S, A> row = table.row(subject.state(), request.action()).orElseThrow(Problem::wrongState);
        if (!permitted(caller, row)) {
            throw Problem.forbidden();
        }
        if (request.version() == null && caller.userId() != 0) {
            throw Problem.invalid("version", "版本号不能为空");
        }
        if (request.version() != null && request.version() != subject.version()) {
            throw Problem.staleVersion();
        }
        return row;
    }

    private static boolean visible(Caller caller, Case<?> subject) {
        return caller.scope().covers(subject.division(), subject.institutionId());
    }

    /** The system acts without permissions: expiry, events. */
    private static boolean permitted(Caller caller, Procedure.Row<?, ?> row) {
        return row.permission() == null || caller.userId() == 0 || caller.may(row.permission());
    }

    private static String opinion(Procedure.Row<?, ?> row, String given) {
        String opinion = given == null ? "" : given.strip();
        if (row.opinion()) {
            new Check().text("opinion", "审核意见", opinion, 1, 500).done();
            return opinion;
        }
        new Check().optionalText("opinion", "审核意见", opinion, 1, 500).done();
        return opinion.isEmpty() && row.permission() != null && Permission.isReview(row.permission())
                ? AGREED
                : opinion;
    }

    private static String object(Procedure<?, ?> table, Case<?> subject) {
        return table.id() + "/" + subject.id();
    }

    private static String summary(Action action, State from, State to) {
        return action.label() + "：" + from.label() + " → " + to.label();
    }

    @Override
    public <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> void opened(
            Procedure<S, A> table, C subject, A action) {
        history.add(table.id(), subject, action, "", null, subject.state());
        audit.record(
                table.id() + "." + action.name().toLowerCase(java.util.Locale.ROOT),
                object(table, subject),
                action.label() + "：" + subject.state().label());
    }

    @Override
    public <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> void openedAll(
            Procedure<S, A> table, List<C> subjects, A action) {
        history.addAll(table.id(), subjects, action);
    }

    @Override
    public <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> List<AllowedAction> allowed(
            Procedure<S, A> table, C subject) {
        Caller caller = callers.current();
        if (!visible(caller, subject)) {
            return List.of();
        }
        return table.rows().stream()
                .filter(row -> row.from().contains(subject.state()) && row.permission() != null)
                .filter(row -> permitted(caller, row))
                .map(row -> new AllowedAction(row.action().name(), row.action().label(), row.opinion()))
                .distinct()
                .toList();
    }

    @Override
    public List<HistoryLine> history(String procedureId, long caseId) {
        return history.of(procedureId, caseId);
    }
}
