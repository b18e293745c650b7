package org.anju.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.access.Callers;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.Action;
import org.anju.api.procedure.Case;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Procedure;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.State;
import org.anju.api.procedure.StepRequest;

/** The rules of the engine as {@link Procedures} tells them, with the history in memory. */
public final class TableEngine implements Procedures {
    private final Callers callers;
    private final Clock clock;
    private final Map<String, List<HistoryLine>> lines = new ConcurrentHashMap<>();

    public TableEngine(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> Outcome<S> step(
            Procedure<S, A> table, C subject, StepRequest<A> request, CaseHandler<? super C> handler) {
        if (!callers.current().scope().covers(subject.division(), subject.institutionId())) {
            throw Problem.notFound();
        }
        var row = table.row(subject.state(), request.action()).orElseThrow(Problem::wrongState);
        if (!permitted(row)) {
            throw Problem.forbidden();
        }
        if (request.version() != null && request.version() != subject.version()) {
            throw Problem.staleVersion();
        }
        if (row.opinion() && (request.opinion() == null || request.opinion().isBlank())) {
            throw Problem.invalid("opinion", "审核意见不能为空");
        }
        row.rules().forEach(rule -> handler.check(rule, subject));
        S from = subject.state();
        subject.state(row.to() == null ? from : row.to());
        row.effects().forEach(effect -> handler.apply(effect, subject));
        line(table, subject, request.action(), request.opinion(), from);
        return new Outcome<>(subject.state(), subject.version() + 1, List.of());
    }

    private boolean permitted(Procedure.Row<?, ?> row) {
        return row.permission() == null
                || callers.current().userId() == 0
                || callers.current().may(row.permission());
    }

    private void line(Procedure<?, ?> table, Case<?> subject, Action action, String opinion, State from) {
        lines.computeIfAbsent(table.id() + subject.id(), key -> new ArrayList<>())
                .add(new HistoryLine(
                        clock.instant(),
                        callers.current().name(),
                        callers.current().departmentName(),
                        ((Enum<?>) action).name(),
                        action.label(),
                        opinion,
                        from == null ? "" : from.label(),
                        subject.state().label()));
    }

    @Override
    public <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> void opened(
            Procedure<S, A> table, C subject, A action) {
        line(table, subject, action, "", null);
    }

    @Override
    public <S extends Enum<S> & State, A extends Enum<A> & Action, C extends Case<S>> List<AllowedAction> allowed(
            Procedure<S, A> table, C subject) {
        return table.rows().stream()
                .filter(row -> row.from().contains(subject.state()) && row.permission() != null && permitted(row))
                .map(row -> new AllowedAction(row.action().name(), row.action().label(), row.opinion()))
                .toList();
    }

    @Override
    public List<HistoryLine> history(String procedureId, long caseId) {
        return lines.getOrDefault(procedureId + caseId, List.of());
    }
}
