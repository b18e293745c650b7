package org.anju.platform.job;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.anju.api.problem.Problem;
import org.anju.platform.job.JobRow.State;
import org.junit.Rule;
import org.junit.Test;

/** Jobs that fail, and those that only seem to. */
public class JobFaultsTest {
    @Rule
    public final JobNodes jobs = new JobNodes();

    @Test
    public void aFailureIsToldInASentence() {
        JobRunner runner = jobs.node("a");
        runner.add(
                JobNodes.type(run -> {
                    throw Problem.invalid("file", "模板格式不正确，请下载最新模板填写");
                }),
                null);
        long refused = jobs.submit();
        jobs.awaitState(runner, refused, State.FAILED);
        assertEquals("模板格式不正确，请下载最新模板填写", jobs.job(refused).message());

        runner.add(
                JobNodes.type(run -> {
                    throw new IllegalStateException("password=secret");
                }),
                null);
        long broken = jobs.submit();
        jobs.awaitState(runner, broken, State.FAILED);
        assertEquals("任务执行失败，请联系系统管理员（任务" + broken + "）", jobs.job(broken).message());
    }

    @Test
    public void aDatabaseThatIsAwayOrBusyForAMomentOnlyDelays() {
        JobRunner runner = jobs.node("a");
        for (String code : List.of("DATABASE_UNAVAILABLE", "BUSY")) {
            jobs.done.clear();
            runner.add(
                    JobNodes.type(run -> {
                        jobs.done.add(run.cursor());
                        run.progress(3, 0, "3");
                        if (jobs.done.size() == 1) {
                            throw new Problem(503, code, "请稍后再试");
                        }
                    }),
                    null);
            long id = jobs.submit();
            jobs.awaitState(runner, id, State.DONE);
            assertEquals("it went on where it stood", List.of("", "3"), jobs.done);
        }
    }

    @Test
    public void aJobThatWaitsForABusyDatabaseCanBeCancelled() {
        JobRunner runner = jobs.node("a");
        runner.add(
                JobNodes.type(run -> {
                    jobs.done.add("try");
                    throw new Problem(503, "BUSY", "系统繁忙，请稍后再试");
                }),
                null);
        long id = jobs.submit();
        jobs.await(runner, () -> jobs.done.size() > 1);
        assertTrue(jobs.store.cancel(id));
        jobs.awaitState(runner, id, State.CANCELLED);
    }
}
