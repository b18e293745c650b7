package org.anju.platform.job;

import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.platform.Fixed;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.anju.platform.job.JobRow.State;
import org.junit.rules.ExternalResource;

/** Nodes that run jobs on one database, and are closed after the test. */
final class JobNodes extends ExternalResource {
    final Database database = TestDatabase.derby();
    final Fixed.Callers callers = new Fixed.Callers();
    final JobStore store = new JobStore(database, Clock.systemUTC());
    final List<JobRunner> nodes = new ArrayList<>();
    final List<String> done = Collections.synchronizedList(new ArrayList<>());

    JobRunner node(String name) {
        JobRunner runner = new JobRunner(store, callers, new Node(database, Clock.systemUTC(), name));
        nodes.add(runner);
        return runner;
    }

    @Override
    protected void after() {
        nodes.forEach(JobRunner::close);
    }

    /** What a type does with its run. */
    @FunctionalInterface
    interface Work {
        void on(JobRun run) throws Exception;
    }

    static JobType type(Work work) {
        return new JobType() {
            @Override
            public String id() {
                return "test.count";
            }

            @Override
            public String name() {
                return "计数";
            }

            @Override
            public void run(JobRun run) throws Exception {
                work.on(run);
            }
        };
    }

    /** Counts to ten, each item in its own transaction; stands still before an item until it is let through. */
    JobType counting(int stop, CountDownLatch reached, CountDownLatch go) {
        return type(run -> {
            run.total(10);
            int next = run.cursor().isEmpty() ? 0 : Integer.parseInt(run.cursor());
            while (next < 10 && !run.pausing()) {
                if (next == stop) {
                    reached.countDown();
                    assertTrue(go.await(20, TimeUnit.SECONDS));
                }
                int item = next++;
                int after = next;
                TestDatabase.transaction(database, () -> {
                    database.update("INSERT INTO plt_number (series, taken) VALUES (?, 1)", "item" + item);
                    run.progress(after, 0, String.valueOf(after));
                    return null;
                });
                done.add(callers.current().login() + " " + item);
            }
            run.result("成功 10 条，失败 0 条", null);
        });
    }

    JobType counting() {
        return counting(-1, new CountDownLatch(0), new CountDownLatch(0));
    }

    long submit() {
        return store.insert("test.count", "计数", "", Fixed.caller(7), false);
    }

    JobRow job(long id) {
        return store.find(id).orElseThrow();
    }

    void await(JobRunner runner, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue("it takes too long", System.nanoTime() < end);
            runner.poll();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    void awaitState(JobRunner runner, long id, State state) {
        await(runner, () -> job(id).state() == state);
    }

    long items() {
        return database.query(row -> row.getLong(1), "SELECT COUNT(*) FROM plt_number")
                .get(0);
    }
}
