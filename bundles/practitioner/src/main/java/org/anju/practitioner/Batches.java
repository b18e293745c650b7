package org.anju.practitioner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anju.api.job.JobRun;
import org.anju.api.job.Jobs;
import org.anju.api.problem.Check;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.store.CaseFilter;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.CaseRows;
import org.anju.practitioner.store.PractitionerStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Batch actions on cases (§2.5, PRA-R05, PRA-R14, PRA-R21): item by item, each in its own transaction. */
@Component(service = Batches.class)
public final class Batches {
    public static final String JOB = "practitioner.batch";

    private static final int MOST = 200;

    private final CaseSteps steps;
    private final CaseRows cases;
    private final PractitionerStore store;
    private final Messages messages;
    private final Sight sight;
    private final Jobs jobs;

    @Activate
    public Batches(
            @Reference CaseSteps steps,
            @Reference CaseRows cases,
            @Reference PractitionerStore store,
            @Reference Messages messages,
            @Reference Sight sight,
            @Reference Jobs jobs) {
        this.steps = steps;
        this.cases = cases;
        this.store = store;
        this.messages = messages;
        this.sight = sight;
        this.jobs = jobs;
    }

    /** An item that failed and why. */
    public record Failure(long id, String name, String reason) {}

    /** What became of a batch. */
    public record Result(String message, int succeeded, int failed, List<Failure> failures) {
        static Result of(int total, List<Failure> failures) {
            int done = total - failures.size();
            return new Result("成功 " + done + " 条，失败 " + failures.size() + " 条", done, failures.size(), failures);
        }
    }

    public Result run(CaseAction action, List<Long> ids, String opinion) {
        if (ids == null || ids.isEmpty()) {
            throw Problem.invalid("ids", "请至少选择一条记录");
        }
        new Check().that(ids.size() <= MOST, "ids", "一次最多选择" + MOST + "条记录").done();
        List<Long> different = ids.stream().filter(Objects::nonNull).distinct().toList();
        List<Failure> failures = new ArrayList<>();
        Set<Long> done = new LinkedHashSet<>();
        for (long id : different) {
            one(action, id, opinion, done).ifPresent(failures::add);
        }
        if (action == CaseAction.SUBMIT) {
            tell(done);
        }
        return Result.of(different.size(), failures);
    }

    /** The same for all cases that a filter finds, as a job; returns its id. */
    public long all(CaseAction action, CaseFilter filter, String opinion) {
        if (action == CaseAction.RETURN && (opinion == null || opinion.isBlank())) {
            throw Problem.invalid("opinion", "退回原因不能为空");
        }
        if (cases.total(filter, sight.caller().scope()) == 0) {
            throw Problem.invalid("ids", "请至少选择一条记录");
        }
        return jobs.submit(JOB, "批量" + action.label(), new BatchOrder(action, filter, opinion).text());
    }

    /** The job: newest first, each case in its own transaction; it goes on below the last one. */
    public void run(JobRun run) {
        BatchOrder order = BatchOrder.of(run.input());
        Progress progress = Progress.of(run.cursor());
        run.total(progress.done() + cases.total(order.filter(), sight.caller().scope()));
        List<Long> ids;
        while (!(ids = cases.below(order.filter(), sight.caller().scope(), progress.last(), MOST)).isEmpty()) {
            for (long id : ids) {
                if (run.pausing()) {
                    return;
                }
                progress = next(progress, order, id);
                run.progress(progress.done(), progress.failed(), progress.text());
            }
        }
        finish(run, order, progress);
    }

    private Progress next(Progress progress, BatchOrder order, long id) {
        Set<Long> done = new LinkedHashSet<>();
        Optional<Failure> failure = one(order.action(), id, order.opinion(), done);
        return progress.after(id, failure.isPresent(), done.isEmpty() ? progress.first() : id);
    }

    private void finish(JobRun run, BatchOrder order, Progress progress) {
        long succeeded = progress.done() - progress.failed();
        if (order.action() == CaseAction.SUBMIT && succeeded > 0) {
            cases.find(progress.first()).ifPresent(one -> store.write(() -> messages.toVerifiers(one, succeeded)));
        }
        run.result("成功 " + succeeded + " 条，失败 " + progress.failed() + " 条", null);
    }

    /**
     * Where a job stands.
     *
     * @param last the last case, 0 at first
     * @param first a case that was done, by which the verifiers are told; 0 when none was
     */
    private record Progress(long last, long done, long failed, long first) {
        static Progress of(String cursor) {
            if (cursor == null || cursor.isEmpty()) {
                return new Progress(0, 0, 0, 0);
            }
            String[] parts = cursor.split(":");
            return new Progress(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]));
        }

        String text() {
            return last + ":" + done + ":" + failed + ":" + first;
        }

        Progress after(long id, boolean failure, long one) {
            return new Progress(id, done + 1, failed + (failure ? 1 : 0), one);
        }
    }

    private Optional<Failure> one(CaseAction action, long id, String opinion, Set<Long> done) {
        Optional<CaseRow> row = Optional.empty();
        try {
            CaseRow seen = sight.row(id);
            row = Optional.of(seen);
            steps.take(id, action, seen.version(), opinion, true);
            done.add(id);
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(new Failure(id, row.map(CaseRow::name).orElse(null), reason(refused)));
        }
    }

    /** All that is wrong with it: the first sentence of a form with several faults says nothing. */
    static String reason(Problem refused) {
        return refused.fields().isEmpty()
                ? refused.getMessage()
                : String.join(
                        "；",
                        refused.fields().stream().map(FieldProblem::message).toList());
    }

    /** The verifiers hear of a batch once. */
    private void tell(Set<Long> submitted) {
        submitted.stream()
                .findFirst()
                .flatMap(cases::find)
                .ifPresent(first -> store.write(() -> {
                    if (submitted.size() == 1) {
                        messages.toVerifiers(first);
                    } else {
                        messages.toVerifiers(first, submitted.size());
                    }
                }));
    }
}
