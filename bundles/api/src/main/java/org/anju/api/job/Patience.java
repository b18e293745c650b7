package org.anju.api.job;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.anju.api.problem.Problem;

/** A domain that is swapped at this moment, or a database that is busy, is there again in a few seconds: a job waits for it. */
public final class Patience {
    private static final int TRIES = 60;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private Patience() {}

    /** @throws Problem 503 when it is away for long, or the job is asked to pause */
    public static <T> T with(JobRun run, Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (Problem away) {
                if (away.status() != 503 || unknown(away) || tries == TRIES || ended(run)) {
                    throw away;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** Whether a commit was done before the connection went is not known: the job goes on at its cursor, which knows. */
    private static boolean unknown(Problem away) {
        return away.code().equals("DATABASE_UNAVAILABLE");
    }

    private static boolean ended(JobRun run) {
        return run.pausing() || Thread.currentThread().isInterrupted();
    }
}
