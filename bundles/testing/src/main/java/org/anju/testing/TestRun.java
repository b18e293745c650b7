package org.anju.testing;

import org.anju.api.job.JobRun;

/** A run of a job that remembers what it is told, and asks to pause after as many reports of progress as it is set to. */
public final class TestRun implements JobRun {
    private String cursor = "";
    private String message;
    private int pauseAfter = Integer.MAX_VALUE;
    private int reports;

    public void pauseAfter(int most) {
        pauseAfter = most;
    }

    /** What the user gets at the end; null before. */
    public String message() {
        return message;
    }

    @Override
    public long id() {
        return 77;
    }

    @Override
    public String input() {
        return "";
    }

    @Override
    public String cursor() {
        return cursor;
    }

    @Override
    public void total(long items) {
        // not asked for
    }

    @Override
    public void progress(long done, long failed, String at) {
        cursor = at;
        reports++;
    }

    @Override
    public boolean pausing() {
        return reports >= pauseAfter;
    }

    @Override
    public void result(String said, String fileId) {
        message = said;
    }
}
