package org.anju.practitioner.intake;

/**
 * How many rows go into one commit: as many as take 50 ms, at most 200 (DESIGN §5). On Derby lists wait for a transaction that inserts newer
 * rows, and thousands of rows in one become a table lock.
 */
final class Pace {
    private static final int FEWEST = 10;
    private static final int MOST = 200;
    /** Aimed at, so that few commits last longer than 50 ms. */
    private static final double MILLIS = 40;

    private int rows = 50;

    int rows() {
        return rows;
    }

    /** So many rows took so long. */
    void took(int count, long nanos) {
        double fitting = count * MILLIS * 1e6 / Math.max(1, nanos);
        // One slow commit, e.g. while the disk is busy, does not halve all that follow.
        double next = Math.min(rows * 1.5, Math.max(rows * 0.7, fitting));
        rows = (int) Math.max(FEWEST, Math.min(MOST, next));
    }
}
