package org.anju.api.job;

/** One run of a job. */
public interface JobRun {
    long id();

    /** What was asked for, as the submitter wrote it (JSON text), or an empty string. */
    String input();

    /** Where the last run of this job stood, as it said itself; empty at first. */
    String cursor();

    /** How many items there are, when it is known. */
    void total(long items);

    /**
     * Reports items done and where to go on. Call it inside the transaction that does the items where there is one (then both
     * are one commit), else after it.
     *
     * @param done items done since the start
     * @param failed of these, how many failed
     */
    void progress(long done, long failed, String cursor);

    /** Whether to stop now, at an item's end: a swap, a shutdown or the user's 取消. The job then returns. */
    boolean pausing();

    /** What the user gets at the end: Chinese text such as 成功 98 条，失败 2 条, and optionally a file with the failures. */
    void result(String message, String fileId);
}
