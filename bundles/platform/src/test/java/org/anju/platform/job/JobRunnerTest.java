package org.anju.platform.job;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
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
import org.anju.api.problem.Problem;
import org.anju.platform.Fixed;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.anju.platform.job.JobRow.State;
import org.junit.After;
import org.junit.Test;

public class JobRunnerTest {
    private final Database database = TestDatabase.derby();
    private final Fixed.Callers callers = new Fixed.Callers();
    private final JobStore store = new JobStore(database, Clock.systemUTC());
    private final List<JobRunner> nodes = new ArrayList<>();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    private JobRunner node(String name) {
        JobRunner runner = new JobRunner(store, callers, new Node(database, Clock.systemUTC(), name));
        nodes.add(runner);
        return runner;
    }

    @After
    public void stopNodes() {
        nodes.forEach(JobRunner::close);
    }

    /** What a type does with its run. */
    @FunctionalInterface
    private interface Work {
        void on(JobRun run) throws Exception;
    }

    private static JobType type(Work work) {
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
    private JobType counting(int stop, CountDownLatch reached, CountDownLatch go) {
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

    private JobType counting() {
        return counting(-1, new CountDownLatch(0), new CountDownLatch(0));
    }

    private long submit() {
        return store.insert("test.count", "计数", "", Fixed.caller(7), false);
    }

    private JobRow job(long id) {
        return store.find(id).orElseThrow();
    }

    private void await(JobRunner runner, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue("it takes too long", System.nanoTime() < end);
            runner.poll();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private void awaitState(JobRunner runner, long id, State state) {
        await(runner, () -> job(id).state() == state);
    }

    private long items() {
        return database.query(row -> row.getLong(1), "SELECT COUNT(*) FROM plt_number")
                .get(0);
    }

    @Test
    public void runsAsWhoSubmittedItAndSaysHowItEnded() {
        JobRunner runner = node("a");
        runner.add(counting(), null);
        long id = submit();
        awaitState(runner, id, State.DONE);
        assertEquals("成功 10 条，失败 0 条", job(id).message());
        assertEquals(10, job(id).total());
        assertEquals(10, job(id).done());
        assertEquals("user7 0", done.get(0));
    }

    @Test
    public void waitsForItsTypeAndGoesOnInTheNextVersion() throws Exception {
        JobRunner runner = node("a");
        long id = submit();
        runner.poll();
        assertEquals(State.QUEUED, job(id).state());

        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        JobType old = counting(4, reached, go);
        runner.add(old, null);
        runner.poll();
        assertTrue(reached.await(20, TimeUnit.SECONDS));
        Thread swap = new Thread(() -> runner.remove(old));
        swap.start();
        await(runner, () -> runner.running().stream().allMatch(RunningJob::withdrawn));
        go.countDown();
        swap.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse("the bundle may go now", swap.isAlive());
        assertEquals(State.PAUSED, job(id).state());
        assertEquals(5, job(id).done());

        runner.add(counting(), null);
        awaitState(runner, id, State.DONE);
        assertEquals(10, done.size());
        assertEquals(10, items());
    }

    @Test
    public void goesOnWhereADeadNodeStoodAndTheDeadOneWritesNoMore() throws Exception {
        JobRunner dying = node("a");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        dying.add(counting(6, reached, go), null);
        long id = submit();
        dying.poll();
        assertTrue(reached.await(20, TimeUnit.SECONDS));

        // On Derby there is one node: a new start knows that the one before is dead.
        JobRunner next = node("a");
        next.add(counting(), null);
        awaitState(next, id, State.DONE);
        go.countDown();
        await(dying, () -> dying.running().isEmpty());
        assertEquals(10, items());
        assertEquals("no item twice", 10, done.size());
        assertEquals(State.DONE, job(id).state());
    }

    /** Its type goes after the job was claimed and before it runs: the version that is gone does not touch it. */
    @Test
    public void whatIsClaimedAsItsTypeGoesRunsInTheNextVersion() {
        JobType old = type(run -> {
            throw new IllegalStateException("its store is closed");
        });
        JobRunner[] runner = new JobRunner[1];
        JobStore claiming = new JobStore(database, Clock.systemUTC()) {
            @Override
            boolean claim(JobRow job, String node) {
                runner[0].remove(old);
                return super.claim(job, node);
            }
        };
        runner[0] = new JobRunner(claiming, callers, new Node(database, Clock.systemUTC(), "a"));
        nodes.add(runner[0]);
        runner[0].add(old, null);
        long id = submit();
        awaitState(runner[0], id, State.PAUSED);
        runner[0].add(counting(), null);
        awaitState(runner[0], id, State.DONE);
    }

    @Test
    public void aLivingNodeKeepsItsJob() throws Exception {
        for (Database each : TestDatabase.all()) {
            if (each.derby()) {
                continue;
            }
            JobStore shared = new JobStore(each, Clock.systemUTC());
            Node one = new Node(each, Clock.systemUTC(), "one");
            Node two = new Node(each, Clock.systemUTC(), "two");
            one.beat();
            two.beat();
            CountDownLatch go = new CountDownLatch(1);
            CountDownLatch reached = new CountDownLatch(1);
            JobType type = type(run -> {
                reached.countDown();
                assertTrue(go.await(20, TimeUnit.SECONDS));
            });
            JobRunner first = new JobRunner(shared, callers, one);
            JobRunner second = new JobRunner(shared, callers, two);
            first.add(type, null);
            second.add(type, null);
            long id = shared.insert("test.count", "计数", "", Fixed.caller(7), false);
            first.poll();
            assertTrue(reached.await(20, TimeUnit.SECONDS));
            second.poll();
            assertTrue(second.running().isEmpty());
            go.countDown();
            await(first, () -> shared.find(id).orElseThrow().state() == State.DONE);
            Node again = new Node(each, Clock.systemUTC(), "one");
            again.beat();
            assertFalse("a new start replaces the old one", again.living().contains(one.id()));
            first.close();
            second.close();
        }
    }

    @Test
    public void stopsAtAnItemWhenCancelled() throws Exception {
        JobRunner runner = node("a");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        runner.add(counting(3, reached, go), null);
        long id = submit();
        runner.poll();
        assertTrue(reached.await(20, TimeUnit.SECONDS));
        assertTrue(store.cancel(id));
        runner.poll();
        go.countDown();
        awaitState(runner, id, State.CANCELLED);
        assertEquals(4, job(id).done());
        assertFalse("it is over", store.cancel(id));

        long waiting = store.insert("test.unknown", "等待", "", Fixed.caller(7), false);
        assertTrue(store.cancel(waiting));
        assertEquals(State.CANCELLED, job(waiting).state());
    }

    @Test
    public void aFailureIsToldInASentence() {
        JobRunner runner = node("a");
        runner.add(
                type(run -> {
                    throw Problem.invalid("file", "模板格式不正确，请下载最新模板填写");
                }),
                null);
        long refused = submit();
        awaitState(runner, refused, State.FAILED);
        assertEquals("模板格式不正确，请下载最新模板填写", job(refused).message());

        runner.add(
                type(run -> {
                    throw new IllegalStateException("password=secret");
                }),
                null);
        long broken = submit();
        awaitState(runner, broken, State.FAILED);
        assertEquals("任务执行失败，请联系系统管理员（任务" + broken + "）", job(broken).message());
    }

    @Test
    public void aDatabaseThatIsAwayOrBusyForAMomentOnlyDelays() {
        JobRunner runner = node("a");
        for (String code : List.of("DATABASE_UNAVAILABLE", "BUSY")) {
            done.clear();
            runner.add(
                    type(run -> {
                        done.add(run.cursor());
                        run.progress(3, 0, "3");
                        if (done.size() == 1) {
                            throw new Problem(503, code, "请稍后再试");
                        }
                    }),
                    null);
            long id = submit();
            awaitState(runner, id, State.DONE);
            assertEquals("it went on where it stood", List.of("", "3"), done);
        }
    }

    @Test
    public void aJobThatWaitsForABusyDatabaseCanBeCancelled() {
        JobRunner runner = node("a");
        runner.add(
                type(run -> {
                    done.add("try");
                    throw new Problem(503, "BUSY", "系统繁忙，请稍后再试");
                }),
                null);
        long id = submit();
        await(runner, () -> done.size() > 1);
        assertTrue(store.cancel(id));
        awaitState(runner, id, State.CANCELLED);
    }
}
