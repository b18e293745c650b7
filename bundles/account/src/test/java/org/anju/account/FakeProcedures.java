package org.anju.account;

import java.util.ArrayList;
import java.util.List;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Action;
import org.anju.api.procedure.Case;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Procedure;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.State;
import org.anju.api.procedure.StepRequest;

/** The order of the platform's engine: scope, row, permission, version, rules, state, effects. */
final class FakeProcedures implements Procedures {
    final List<String> taken = new ArrayList<>();
    private final Callers callers;

    FakeProcedures(Callers callers) {
        this.callers = callers;
    }

    @Override
    public <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> Outcome<S> step(
            Procedure<S, A> table, C subject, StepRequest<A> request, CaseHandler<? super C> handler) {
        Caller caller = callers.current();
        if (!caller.scope().covers(subject.division(), subject.institutionId())) {
            throw Problem.notFound();
        }
        var row = table.row(subject.state(), request.action()).orElseThrow(Problem::wrongState);
        if (row.permission() != null && caller.userId() != 0 && !caller.may(row.permission())) {
            throw Problem.forbidden();
        }
        if (request.version() != null && request.version() != subject.version()) {
            throw Problem.staleVersion();
        }
        row.rules().forEach(rule -> handler.check(rule, subject));
        subject.state(row.to());
        row.effects().forEach(effect -> handler.apply(effect, subject));
        taken.add(subject.label() + " " + request.action());
        return new Outcome<>(subject.state(), subject.version(), allowed(table, subject));
    }

    @Override
    public <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> void opened(
            Procedure<S, A> table, C subject, A action) {
        taken.add(subject.label() + " " + action);
    }

    @Override
    public <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> List<AllowedAction> allowed(
            Procedure<S, A> table, C subject) {
        return table.rows().stream()
                .filter(r -> r.from().contains(subject.state()))
                .filter(r -> r.permission() == null || callers.current().may(r.permission()))
                .map(r -> new AllowedAction(r.action().name(), r.action().label(), r.opinion()))
                .toList();
    }

    @Override
    public List<HistoryLine> history(String procedureId, long caseId) {
        return List.of();
    }
}
