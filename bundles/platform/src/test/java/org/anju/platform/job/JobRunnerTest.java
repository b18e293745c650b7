package org.anju.platform.job;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anju.api.job.JobType;
import org.anju.platform.Fixed;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.anju.platform.job.JobRow.State;
import org.junit.Rule;
import org.junit.Test;

public class JobRunnerTest {
    @Rule
    public final JobNodes jobs = new JobNodes();

    @Test
    public void runsAsWhoSubmittedItAndSaysHowItEnded() {
        JobRunner runner = jobs.node("a");
        runner.add(jobs.counting(), null);
        long id = jobs.submit();
        jobs.awaitState(runner, id, State.DONE);
        assertEquals("成功 10 条，失败 0 条", jobs.job(id).message());
        assertEquals(10, jobs.job(id).total());
        assertEquals(10, jobs.job(id).done());
        assertEquals("user7 0", jobs.done.get(0));
    }

    @Test
    public void waitsForItsTypeAndGoesOnInTheNextVersion() throws Exception {
        JobRunner runner = jobs.node("a");
        long id = jobs.submit();
        runner.poll();
        assertEquals(State.QUEUED, jobs.job(id).state());

        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        JobType old = jobs.counting(4, reached, go);
        runner.add(old, null);
        runner.poll();
        assertTrue(reached.await(20, TimeUnit.SECONDS));
        Thread swap = new Thread(() -> runner.remove(old));
        swap.start();
        jobs.await(runner, () -> runner.running().stream().allMatch(RunningJob::withdrawn));
        go.countDown();
        swap.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse("the bundle may go now", swap.isAlive());
        assertEquals(State.PAUSED, jobs.job(id).state());
        assertEquals(5, jobs.job(id).done());

        runner.add(jobs.counting(), null);
        jobs.awaitState(runner, id, State.DONE);
        assertEquals(10, jobs.done.size());
        assertEquals(10, jobs.items());
    }

    @Test
    public void goesOnWhereADeadNodeStoodAndTheDeadOneWritesNoMore() throws Exception {
        JobRunner dying = jobs.node("a");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        dying.add(jobs.counting(6, reached, go), null);
        long id = jobs.submit();
        dying.poll();
        assertTrue(reached.await(20, TimeUnit.SECONDS));

        // On Derby there is one node: a new start knows that the one before is dead.
        JobRunner next = jobs.node("a");
        next.add(jobs.counting(), null);
        jobs.awaitState(next, id, State.DONE);
        go.countDown();
        jobs.await(dying, () -> dying.running().isEmpty());
        assertEquals(10, jobs.items());
        assertEquals("no item twice", 10, jobs.done.size());
        assertEquals(State.DONE, jobs.job(id).state());
    }

    /** Its type goes after the job was claimed and before it runs: the version that is gone does not touch it. */
    @Test
    public void whatIsClaimedAsItsTypeGoesRunsInTheNextVersion() {
        JobType old = JobNodes.type(run -> {
            throw new IllegalStateException("its store is closed");
        });
        JobRunner[] runner = new JobRunner[1];
        JobStore claiming = new JobStore(jobs.database, Clock.systemUTC()) {
            @Override
            boolean claim(JobRow job, String node) {
                runner[0].remove(old);
                return super.claim(job, node);
            }
        };
        runner[0] = new JobRunner(claiming, jobs.callers, new Node(jobs.database, Clock.systemUTC(), "a"));
        jobs.nodes.add(runner[0]);
        runner[0].add(old, null);
        long id = jobs.submit();
        jobs.awaitState(runner[0], id, State.PAUSED);
        runner[0].add(jobs.counting(), null);
        jobs.awaitState(runner[0], id, State.DONE);
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
            JobType type = JobNodes.type(run -> {
                reached.countDown();
                assertTrue(go.await(20, TimeUnit.SECONDS));
            });
            JobRunner first = new JobRunner(shared, jobs.callers, one);
            JobRunner second = new JobRunner(shared, jobs.callers, two);
            first.add(type, null);
            second.add(type, null);
            long id = shared.insert("test.count", "计数", "", Fixed.caller(7), false);
            first.poll();
            assertTrue(reached.await(20, TimeUnit.SECONDS));
            second.poll();
            assertTrue(second.running().isEmpty());
            go.countDown();
            jobs.await(first, () -> shared.find(id).orElseThrow().state() == State.DONE);
            Node again = new Node(each, Clock.systemUTC(), "one");
            again.beat();
            assertFalse("a new start replaces the old one", again.living().contains(one.id()));
            first.close();
            second.close();
        }
    }

    @Test
    public void stopsAtAnItemWhenCancelled() throws Exception {
        JobRunner runner = jobs.node("a");
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        runner.add(jobs.counting(3, reached, go), null);
        long id = jobs.submit();
        runner.poll();
        assertTrue(reached.await(20, TimeUnit.SECONDS));
        assertTrue(jobs.store.cancel(id));
        runner.poll();
        go.countDown();
        jobs.awaitState(runner, id, State.CANCELLED);
        assertEquals(4, jobs.job(id).done());
        assertFalse("it is over", jobs.store.cancel(id));

        long waiting = jobs.store.insert("test.unknown", "等待", "", Fixed.caller(7), false);
        assertTrue(jobs.store.cancel(waiting));
        assertEquals(State.CANCELLED, jobs.job(waiting).state());
    }
}
