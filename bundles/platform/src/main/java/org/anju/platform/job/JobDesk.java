package org.anju.platform.job;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.job.JobType;
import org.anju.api.job.Jobs;
import org.anju.api.problem.Problem;
import org.anju.platform.db.Database;
import org.anju.platform.rest.StreamEvent;
import org.anju.platform.router.Stream;
import org.anju.platform.swap.Gates;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes jobs in and has them run: looked at once a second, and at once when something was submitted here. */
@Component(
        service = {Jobs.class, JobDesk.class},
        immediate = true)
public final class JobDesk implements Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(JobDesk.class);
    private static final int TICK_MILLIS = 200;
    private static final int IDLE_TICKS = 5;

    private final JobStore store;
    private final Callers callers;
    private final Audit audit;
    private final Node node;
    private final Stream stream;
    private final Gates gates;
    private final JobRunner runner;
    private final Timetable timetable;
    private final Map<Long, Long> told = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "anju-jobs"));
    private int ticks;

    @Activate
    public JobDesk(
            @Reference Database database,
            @Reference JobStore store,
            @Reference Callers callers,
            @Reference Audit audit,
            @Reference Clock clock,
            @Reference Node node,
            @Reference Stream stream,
            @Reference Gates gates) {
        this.gates = gates;
        this.store = store;
        this.callers = callers;
        this.audit = audit;
        this.node = node;
        this.stream = stream;
        this.runner = new JobRunner(store, callers, node);
        this.timetable = new Timetable(database, store, clock);
        thread.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addType(ServiceReference<JobType> reference, JobType type) {
        runner.add(type, gates.of(reference).orElse(null));
    }

    void removeType(JobType type) {
        runner.remove(type);
    }

    private void tick() {
        boolean whole = ++ticks % IDLE_TICKS == 0;
        if (!store.takeSubmitted() && !whole) {
            return;
        }
        try {
            node.beat();
            timetable.check(runner.types().values());
            runner.poll();
            tell();
        } catch (RuntimeException e) {
            LOG.warn("Jobs wait: {}", e.toString());
        }
    }

    /** Tells the owners' pages which jobs moved; those that ended are told once more. */
    private void tell() {
        Map<Long, Long> now = new TreeMap<>();
        for (RunningJob job : runner.running()) {
            now.put(job.id(), job.done());
            Long before = told.get(job.id());
            if (before == null || before != job.done()) {
                stream.tell(job.row().owner(), StreamEvent.JOB, job.id());
            }
        }
        told.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> store.find(id)
                .ifPresent(job -> stream.tell(job.owner(), StreamEvent.JOB, id)));
        told.clear();
        told.putAll(now);
    }

    @Override
    public long submit(String type, String title, String input) {
        return store.insert(type, title, input, callers.current(), false);
    }

    /** Starts a type by hand (SYS-R13), as an operator. */
    public long run(String type) {
        JobType known = runner.types().get(type);
        if (known == null) {
            throw Problem.notFound();
        }
        long id = submit(type, known.name(), "");
        audit.record("job.run", "job/" + id, known.name());
        return id;
    }

    @Override
    public Optional<Status> status(long id) {
        return store.find(id).map(JobRow::status);
    }

    @Override
    public List<String> open(String type) {
        return store.open(type).stream().map(JobRow::input).toList();
    }

    /** Stops a job at its next item; 409 when it is over. */
    void cancel(JobRow job) {
        if (!store.cancel(job.id())) {
            throw Problem.wrongState();
        }
        audit.record("job.cancel", "job/" + job.id(), job.title());
    }

    /** Job types that are here, by id. */
    public Map<String, JobType> types() {
        return new TreeMap<>(runner.types());
    }

    /** The newest jobs of everybody, for operators. */
    public List<Status> newest() {
        return store.page(null, new org.anju.api.rest.PageQuery(1, 50))
                .map(JobRow::status)
                .items();
    }

    /** How many wait or run, for health and metrics. */
    public long open() {
        return store.open().size();
    }

    @Deactivate
    void close() {
        thread.shutdown();
        runner.close();
    }
}
