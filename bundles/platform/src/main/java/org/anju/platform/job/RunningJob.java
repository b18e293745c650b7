package org.anju.platform.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;

/** A job while it runs here. */
final class RunningJob implements JobRun {
    private final JobRow row;
    private final int run;
    private final JobType type;
    private final JobStore store;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopped;
    private volatile boolean withdrawn;
    private volatile boolean obeyed;
    private volatile String message;
    private volatile String fileId;
    private volatile long done;

    RunningJob(JobRow claimed, JobType type, JobStore store) {
        this.row = claimed;
        this.run = claimed.run() + 1;
        this.type = type;
        this.store = store;
        this.done = claimed.done();
    }

    JobRow row() {
        return row;
    }

    int run() {
        return run;
    }

    JobType type() {
        return type;
    }

    @Override
    public long id() {
        return row.id();
    }

    @Override
    public String input() {
        return row.input();
    }

    @Override
    public String cursor() {
        return row.cursor();
    }

    @Override
    public void total(long items) {
        require(store.total(row.id(), run, items));
    }

    @Override
    public void progress(long items, long failed, String cursor) {
        require(store.progress(row.id(), run, items, failed, cursor));
        done = items;
    }

    /** Rolls the item back when the job went to another node, because this one was taken for dead. */
    private static void require(boolean mine) {
        if (!mine) {
            throw new JobLost();
        }
    }

    @Override
    public boolean pausing() {
        obeyed |= stopped || withdrawn;
        return obeyed;
    }

    @Override
    public void result(String text, String file) {
        message = text;
        fileId = file;
    }

    String message() {
        return message;
    }

    String fileId() {
        return fileId;
    }

    long done() {
        return done;
    }

    /** The user's 取消. */
    void stop() {
        stopped = true;
    }

    /** Its type or this node goes away: it shall go on elsewhere or later. */
    void withdraw() {
        withdrawn = true;
    }

    boolean stopped() {
        return stopped;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    /** Whether the job was told to return and so did not come to its end. */
    boolean obeyed() {
        return obeyed;
    }

    void over() {
        over.countDown();
    }

    boolean awaitOver(long seconds) {
        try {
            return over.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Another run of this job is the present one. */
    static final class JobLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JobLost() {
            super("the job goes on elsewhere", null, false, false);
        }
    }
}
