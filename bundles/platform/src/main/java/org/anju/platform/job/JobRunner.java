package org.anju.platform.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.job.JobType;
import org.anju.api.problem.Problem;
import org.anju.platform.job.JobRow.State;
import org.anju.platform.json.Json;
import org.anju.platform.swap.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on this node: those whose type is here and that nobody runs. A job whose node died, or whose type went away, goes on from
 * where it last said it was. A job is inside the gate of its type's domain: when that is held it pauses at its next item.
 */
final class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int AT_ONCE = 4;
    private static final int GOODBYE_SECONDS = 10;
    private static final Set<String> PASSING = Set.of("DATABASE_UNAVAILABLE", "BUSY");
    /** Of the platform's own types, which are in no gate. */
    private static final Gate.Pass OUTSIDE = () -> {};

    private final JobStore store;
    private final Callers callers;
    private final Node node;
    private final Map<String, Offer> offers = new ConcurrentHashMap<>();
    private final Map<Long, RunningJob> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(r -> new Thread(r, "anju-job"));
    private volatile boolean closing;

    /** @param gate of the type's domain; null for the platform's own */
    private record Offer(JobType type, Gate gate) {
        boolean open() {
            return gate == null || gate.state() == Gate.State.OPEN;
        }
    }

    JobRunner(JobStore store, Callers callers, Node node) {
        this.store = store;
        this.callers = callers;
        this.node = node;
    }

    /** @param gate of the type's domain; null for the platform's own */
    void add(JobType type, Gate gate) {
        offers.put(type.id(), new Offer(type, gate));
    }

    /** Waits until the type's jobs stand still, so that its bundle can go. */
    void remove(JobType type) {
        offers.computeIfPresent(type.id(), (id, offer) -> offer.type() == type ? null : offer);
        List<RunningJob> affected =
                running.values().stream().filter(job -> job.type() == type).toList();
        affected.forEach(RunningJob::withdraw);
        affected.forEach(JobRunner::goodbye);
    }

    private static void goodbye(RunningJob job) {
        if (!job.awaitOver(GOODBYE_SECONDS)) {
            LOG.warn("Job {} ({}) does not pause", job.id(), job.row().type());
        }
    }

    Map<String, JobType> types() {
        return offers.values().stream().map(Offer::type).collect(Collectors.toMap(JobType::id, Function.identity()));
    }

    /** Jobs that run here now. */
    List<RunningJob> running() {
        return List.copyOf(running.values());
    }

    /** Passes the wish to stop on, and starts what can be started. */
    synchronized void poll() {
        if (closing) {
            return;
        }
        if (!running.isEmpty()) {
            Set<Long> asked = store.stopAsked();
            running.values().stream().filter(job -> asked.contains(job.id())).forEach(RunningJob::stop);
        }
        Set<String> living = null;
        for (JobRow job : running.size() < AT_ONCE ? store.open() : List.<JobRow>of()) {
            Offer offer = offers.get(job.type());
            if (offer == null || !offer.open() || running.containsKey(job.id()) || running.size() >= AT_ONCE) {
                continue;
            }
            if (job.state() == State.RUNNING && !node.id().equals(job.node())) {
                living = living == null ? node.living() : living;
                if (living.contains(job.node())) {
                    continue;
                }
            }
            if (store.claim(job, node.id())) {
                RunningJob claimed = new RunningJob(job, offer.type(), store);
                if (job.state() == State.RUNNING && store.stopAsked().contains(job.id())) {
                    // The wish came while no run of it was under way, or a short one.
                    claimed.stop();
                }
                start(claimed, offer);
            }
        }
    }

    private void start(RunningJob job, Offer offer) {
        running.put(job.id(), job);
        if (offers.get(job.row().type()) != offer) {
            // The type went while the job was claimed, so nobody who took it away saw this job.
            job.withdraw();
        }
        threads.execute(() -> {
            try {
                runInside(job, offer.gate());
            } finally {
                running.remove(job.id());
                job.over();
            }
        });
    }

    private void runInside(RunningJob job, Gate gate) {
        try (Gate.Pass pass = gate == null ? OUTSIDE : gate.tryEnter(job::withdraw)) {
            if (pass == null || job.withdrawn()) {
                end(job, State.PAUSED, null);
            } else {
                run(job);
            }
        }
    }

    private void run(RunningJob job) {
        try {
            Caller caller = Json.read(job.row().caller(), Caller.class);
            Exception fault = callers.as(caller, () -> attempt(job));
            settle(job, fault);
        } catch (RuntimeException e) {
            // The row stays RUNNING under this node: the next poll takes it up again.
            LOG.warn("Job {} could not be settled, it will go on: {}", job.id(), e.toString());
        }
    }

    private static Exception attempt(RunningJob job) {
        try {
            job.type().run(job);
            return null;
        } catch (Exception e) {
            return e;
        } catch (LinkageError e) {
            return new IllegalStateException(e);
        }
    }

    private void settle(RunningJob job, Exception fault) {
        if (fault == null && !job.obeyed()) {
            end(job, State.DONE, job.message());
        } else if (fault instanceof RunningJob.JobLost) {
            LOG.warn("Job {} ({}) stopped: {}", job.id(), job.row().type(), fault.toString());
        } else if (job.stopped()) {
            end(job, State.CANCELLED, job.message() == null ? "已取消" : job.message());
        } else if (job.withdrawn()) {
            end(job, State.PAUSED, null);
        } else if (passing(fault)) {
            LOG.warn("Job {} ({}) will go on: {}", job.id(), job.row().type(), fault.toString());
        } else {
            end(job, State.FAILED, reason(job, fault));
        }
    }

    /** The database is away, or busy beyond the patience of its callers: no fault of the job's, which goes on from where it last said it was. */
    private static boolean passing(Exception fault) {
        return fault instanceof Problem problem && PASSING.contains(problem.code());
    }

    private static String reason(RunningJob job, Exception fault) {
        if (fault instanceof Problem problem) {
            return problem.getMessage();
        }
        LOG.error("Job {} ({}) failed", job.id(), job.row().type(), fault);
        return "任务执行失败，请联系系统管理员（任务" + job.id() + "）";
    }

    private void end(RunningJob job, State state, String message) {
        store.end(job.id(), job.run(), state, message, job.fileId());
    }

    void close() {
        closing = true;
        running().forEach(RunningJob::withdraw);
        running().forEach(JobRunner::goodbye);
        threads.shutdown();
    }
}
