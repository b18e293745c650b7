package org.anju.api.job;

/**
 * Work that lasts over a second (import, export, batch) or runs by the clock (到期处理). Registered as a service by the domain; the
 * platform starts it, shows its progress, pauses it at an item when its bundle is swapped and goes on in the new version.
 */
public interface JobType {
    /** e.g. {@code institution.takeover}: never changes. */
    String id();

    /** Chinese name for pages and operators. */
    String name();

    /** When it runs by itself: {@code daily 00:10}, {@code hourly}, {@code minutely}; null when only asked for. */
    default String schedule() {
        return null;
    }

    /**
     * Does the work from where {@link JobRun#cursor()} stands, calling {@link JobRun#progress} after each item (or small batch,
     * each committed). Being run again after a crash from the last cursor must not repeat an effect.
     */
    void run(JobRun run) throws Exception;
}
